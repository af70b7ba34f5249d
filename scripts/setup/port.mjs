import { createServer } from 'node:net';
import { errorCode, Failure } from './failure.mjs';

/**
 * Refuses at once a port that cannot be had, before anything slow begins.
 *
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<void>}
 */
export function checkPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (reason) => reject(refusalOf(reason, port, host)));
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
}

/**
 * @param {unknown} reason
 * @param {number} port
 * @param {string | undefined} host
 */
export function refusalOf(reason, port, host) {
  const code = errorCode(reason);
  if (code === 'EADDRINUSE')
    return new Failure(
      `Port ${port} is in use by another program: stop that one, or set PORT to another port.`,
    );
  if (code === 'EACCES')
    return new Failure(
      `Port ${port} is reserved for the administrator of this machine: set PORT to 1024 or above.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Failure(`HOST is "${host}", which is not an address of this machine.`);
  }
  return reason;
}
