import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

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
  request.headers['x-client-address'] = subscriberOf(told ?? request.socket.remoteAddress ?? 'unknown');
}

/**
 * Whom an address stands for: an IPv6 subscriber has a whole /64 to change about in, so all of it counts as one. A port
 * that a proxy wrote beside the address is left out.
 */
function subscriberOf(address: string): string {
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(address) ?? [];
  const bare = (bracketed ?? address.replace(/^([\d.]+):\d+$/, '$1')).replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!isIPv6(bare)) return bare;
  const [left = [], right = []] = bare.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
