import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket, type ClientOptions } from 'ws';

/** What a plain route answered. */
export interface Reply<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A GraphQL operation that was refused: `code` is the stable code, `extensions` all that came with it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly extensions: Readonly<Record<string, unknown>>,
    message: string,
  ) {
    super(`${code}: ${message} ${JSON.stringify(extensions)}`);
  }
}

interface GraphqlReply<T> {
  data?: T | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** One browser: keeps its cookies, speaks GraphQL over HTTP and over the socket. */
export class ApiClient {
  private readonly headers: Record<string, string> = {};

  constructor(
    readonly url: string,
    private readonly cookies = new Map<string, string>(),
  ) {}

  /** Another tab of this browser: it shares the cookies and says for itself whom it means. */
  tab(whom?: string): ApiClient {
    const tab = new ApiClient(this.url, this.cookies);
    return whom === undefined ? tab : tab.withHeader('x-sextant-whom', whom);
  }

  /** Puts a cookie in, as if the server had set it. */
  withCookie(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  /** Sends this header with everything from now on. */
  withHeader(name: string, value: string): this {
    this.headers[name] = value;
    return this;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  get<T = unknown>(path: string): Promise<Reply<T>> {
    return this.send<T>('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<T>> {
    return this.send<T>('POST', path, body, headers);
  }

  /** The data of an operation; throws a Refusal when it has an error. */
  async graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { body } = await this.post<GraphqlReply<T>>('/graphql', { query, variables });
    const [error] = body.errors ?? [];
    if (error) {
      const extensions = error.extensions ?? {};
      throw new Refusal(typeof extensions.code === 'string' ? extensions.code : 'UNNAMED', extensions, error.message);
    }
    return body.data as T;
  }

  /** What a subscription brings, from the moment it stands. End it with `return()`. */
  subscribe<T>(query: string, variables: Record<string, unknown> = {}): AsyncIterableIterator<T> {
    const client = this.socket();
    const results = client.iterate<T>({ query, variables });
    const end = async (): Promise<IteratorResult<T>> => {
      await results.return?.();
      await client.dispose();
      return { value: undefined, done: true };
    };
    return {
      next: async () => {
        const result = await results.next();
        if (result.done) return end();
        const { value } = result;
        const [error] = value.errors ?? [];
        if (error) throw new Refusal(String(error.extensions?.code), error.extensions ?? {}, error.message);
        return { value: value.data as T, done: false };
      },
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private socket(): SocketClient {
    const headers = this.requestHeaders();
    class SocketWithCookies extends WebSocket {
      constructor(address: string, protocols: string | string[], options: ClientOptions = {}) {
        super(address, protocols, { ...options, headers });
      }
    }
    const url = `${this.url.replace(/^http/, 'ws')}/graphql`;
    const { 'x-sextant-as': as, 'x-sextant-whom': whom } = this.headers;
    const connectionParams = { ...(as && { as }), ...(whom && { whom }) };
    return createClient({ url, webSocketImpl: SocketWithCookies, connectionParams, lazy: true, retryAttempts: 0 });
  }

  private requestHeaders(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...this.headers, ...(cookie && { cookie }) };
  }

  private async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const content = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.requestHeaders(),
        ...headers,
      },
      body: content,
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const text = await answer.text();
    const isJson = /^application\/([\w-]+\+)?json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: (isJson && text ? JSON.parse(text) : text) as T };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isGone = value === '' || attributes.some((each) => /^\s*max-age=0$/i.test(each));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
