import { connect } from 'node:net';

/** Sends bytes as they are and answers with what came back until the connection ended: status and body. */
export function rawRequest(
  url: string,
  head: readonly string[],
  body: Iterable<string | Buffer> = [],
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    const done = () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    socket.on('data', (chunk) => (text += chunk.toString()));
    // Whoever is refused in the middle of sending may find the connection reset after the answer.
    socket.on('error', done);
    socket.on('close', done);
    socket.write(`${[...head, `host: ${hostname}:${port}`, 'connection: close'].join('\r\n')}\r\n\r\n`);
    for (const part of body) socket.write(part);
  });
}

/** A body in chunks, so that nobody is told its length. */
export function* chunked(body: string, size = 16 * 1024): Generator<string> {
  for (let from = 0; from < body.length; from += size) {
    const part = body.slice(from, from + size);
    yield `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`;
  }
  yield '0\r\n\r\n';
}
