/** Free TCP ports. */
import { createServer } from 'node:net';

/**
 * @param {number} port 0 for any
 * @param {string} [host] all addresses when left out
 * @returns {Promise<number | undefined>} the port that could be had; undefined when it is taken
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/**
 * The wished port when it is free, else any.
 * @param {number} wish 0 for none
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(wish, host) {
  const port = (wish > 0 && (await tryPort(wish, host))) || (await tryPort(0, host));
  if (!port) throw new Error('no free TCP port');
  return port;
}
