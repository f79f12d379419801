import { WebSocket } from 'ws';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A socket that sends whatever it is told to, and remembers what comes back. */
export class RawSocket {
  readonly heard: Message[] = [];
  readonly closed: Promise<number>;
  private readonly waiting: (() => void)[] = [];

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString()) as Message);
      for (const resume of this.waiting.splice(0)) resume();
    });
    socket.on('close', () => this.waiting.splice(0).forEach((resume) => resume()));
  }

  /** Opened, but nobody yet; rejects with the status when the handshake is refused. */
  static async open(
    url: string,
    { path = '/graphql', protocol = 'graphql-transport-ws', headers = {} }: Handshake = {},
  ): Promise<RawSocket> {
    const socket = new WebSocket(url.replace(/^http/, 'ws') + path, protocol, { headers });
    const opened = new RawSocket(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', (error) => reject(error));
    });
    return opened;
  }

  /** Opened and signed in. */
  static async signedIn(url: string, cookie: string, as?: string): Promise<RawSocket> {
    const socket = await RawSocket.open(url, { headers: { cookie } });
    socket.say({ type: 'connection_init', ...(as && { payload: { as } }) });
    await socket.until(({ type }) => type === 'connection_ack');
    return socket;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.say({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** The first message that fits, heard already or to come; null when the socket closes before. */
  async until(fits: (message: Message) => boolean): Promise<Message | null> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      if (this.socket.readyState !== WebSocket.OPEN) return null;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** What became of an operation: its error's code, or `next` or `complete`. */
  async outcome(id: string): Promise<string | null> {
    const message = await this.until((one) => one.id === id);
    if (message?.type !== 'error') return message?.type ?? null;
    return (message.payload as { extensions: { code: string } }[])[0]!.extensions.code;
  }

  close(): void {
    this.socket.terminate();
  }
}

interface Handshake {
  readonly path?: string;
  readonly protocol?: string;
  readonly headers?: Record<string, string>;
}
