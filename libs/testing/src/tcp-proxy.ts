import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { closeAfterTests } from './bench.js';

/**
 * A line to a service that can be broken: `hole()` lets packets vanish without a word, as a firewall or a dead switch does;
 * `cut()` resets what is open and refuses what comes; `mend()` brings it back; `lead()` goes elsewhere. Closes after the last test of the file.
 */
export class TcpProxy {
  private state: 'open' | 'hole' | 'cut' = 'open';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private target: { host: string; port: number },
  ) {}

  /** Before the service of an address; `url` leads through it. */
  static async before(address: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const proxy = new TcpProxy(server, { host: hostname, port: Number(port) });
    server.on('connection', (socket) => proxy.forward(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closeAfterTests(async () => {
      for (const socket of proxy.sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return proxy;
  }

  /** The same address by way of the proxy. */
  through(address: string): string {
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(address), { hostname: '127.0.0.1', port: String(port) }).toString();
  }

  /** Nothing goes through any more, and nobody is told. Connections from before never come back. */
  hole(): void {
    this.state = 'hole';
    for (const socket of this.sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  cut(): void {
    this.state = 'cut';
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.state = 'open';
  }

  /** From now on to another service, as after a failover; what is open ends. */
  lead(address: string): void {
    const { hostname, port } = new URL(address);
    this.target = { host: hostname, port: Number(port) };
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  private forward(near: Socket): void {
    this.keep(near);
    if (this.state === 'cut') return void near.resetAndDestroy();
    if (this.state === 'hole') return void near.pause();
    const far = connect(this.target);
    this.keep(far);
    near.pipe(far);
    far.pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }
}
