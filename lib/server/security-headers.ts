import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

function contentSecurityPolicy(nonce: string, development: boolean): string {
  const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Charts are placed by style attributes.
    "style-src-attr 'unsafe-inline'",
    // With 'strict-dynamic' the addresses of script-src count for nothing, and a worker's address is all that it has.
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    `form-action 'self'${issuer}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Puts the security headers on an answer. Next reads the nonce from the policy on the *request* and marks its own scripts
 * with it, so a header that a client sent under that name is replaced.
 */
export function secure(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), development);
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) {
    response.setHeader('strict-transport-security', 'max-age=31536000');
  }
}
