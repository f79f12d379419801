import { lookup } from 'node:dns/promises';
import { connect, createServer } from 'node:net';

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A TCP port on the loopback address that was free a moment ago. */
export function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Whether nothing listens on any address of `host` at `port`; other trouble (no such host, no right) is thrown. */
export async function isFree(port: number, host: string): Promise<boolean> {
  const addresses = await lookup(host, { all: true });
  let unusable = 0;
  for (const { address } of addresses) {
    try {
      await listenOnce(port, address);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') return false;
      // A machine may name ::1 for localhost and yet have IPv6 switched off: one address of several may be missing.
      if ((code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') || ++unusable === addresses.length) throw error;
    }
  }
  return true;
}

/** Whether something accepts a TCP connection there within `timeout` milliseconds. */
export function answers(host: string, port: number, timeout = 2_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
