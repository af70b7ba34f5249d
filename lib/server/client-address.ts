import type { IncomingMessage } from 'node:http';

/** Reverse proxies in front of us whose word about the client is believed: TRUST_PROXY, 0 by default. */
const trustedProxies = () => Number(process.env.TRUST_PROXY ?? 0);

/**
 * Tells the application who asks, in the header `x-client-address`; what a client sends under that name is overwritten.
 * Behind n trusted proxies it is the n-th address from the right of X-Forwarded-For: those further left can be invented.
 */
export function noteClientAddress(request: IncomingMessage): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const proxies = trustedProxies();
  const told = proxies > 0 ? forwarded.at(-proxies) : undefined;
  request.headers['x-client-address'] = told ?? request.socket.remoteAddress ?? 'unknown';
}
