/** A process full of screens: sockets that each hear the room, and note when they showed what. */
import { WebSocket } from 'ws';

import { LIVE, monotonic, type Field, type FromScreens, type ScreensAt, type ToScreens } from './messages.js';

const AT_ONCE = 50;

class Screen {
  socket: WebSocket | null = null;
  events = 0;
  private readonly shown: Record<Field, number> = { voters: -1, votes: -1 };

  constructor(
    private readonly at: ScreensAt,
    private readonly cookie: string,
    private readonly onShown: () => void,
  ) {}

  /** Settles once the room as it stands was shown. */
  connect(): Promise<void> {
    const isBare = this.at.workshopId === '';
    const headers = { cookie: this.cookie };
    const socket = new WebSocket(this.at.url, isBare ? [] : 'graphql-transport-ws', {
      headers,
      perMessageDeflate: false,
    });
    this.socket = socket;
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      if (!isBare) socket.once('open', () => socket.send('{"type":"connection_init","payload":{"as":"workshop"}}'));
      socket.on('message', (data: Buffer) => {
        const text = data.toString();
        if (text.startsWith('{"type":"connection_ack"')) return socket.send(this.question());
        if (text.startsWith('{"type":"ping"')) return socket.send('{"type":"pong"}');
        if (text.includes('"type":"error"') || text.includes('"errors"')) return reject(new Error(text));
        this.show(text);
        return resolve();
      });
    });
  }

  has(field: Field, value: number): boolean {
    return this.shown[field] === value;
  }

  private show(text: string): void {
    this.events += 1;
    this.shown.voters = numberAfter(text, '"voters":');
    this.shown.votes = numberAfter(text, '"votes":');
    this.onShown();
  }

  private question(): string {
    const payload = { query: LIVE, variables: { workshopId: this.at.workshopId } };
    return JSON.stringify({ id: '1', type: 'subscribe', payload });
  }
}

function numberAfter(text: string, label: string): number {
  const from = text.indexOf(label);
  return from === -1 ? -1 : Number.parseInt(text.slice(from + label.length, from + label.length + 12), 10);
}

let screens: Screen[] = [];
let dropped: Screen[] = [];
let expected: { field: Field; value: number; missing: Set<Screen>; arrivals: number[] } | null = null;

function shown(screen: Screen): void {
  if (!expected?.missing.has(screen) || !screen.has(expected.field, expected.value)) return;
  expected.arrivals.push(monotonic());
  expected.missing.delete(screen);
  if (expected.missing.size === 0) answer(expected.arrivals);
}

function answer(arrivals: readonly number[] = []): void {
  expected = null;
  process.send!({ arrivals, events: screens.map(({ events }) => events) } satisfies FromScreens);
}

async function connectAll(all: readonly Screen[]): Promise<void> {
  for (let i = 0; i < all.length; i += AT_ONCE) {
    await Promise.all(all.slice(i, i + AT_ONCE).map((screen) => screen.connect()));
  }
}

async function obey(order: ToScreens): Promise<void> {
  switch (order.kind) {
    case 'connect': {
      const { at, count } = order;
      screens = Array.from({ length: count }, (_, i) => {
        const screen: Screen = new Screen(at, at.cookies[i % at.cookies.length] ?? '', () => shown(screen));
        return screen;
      });
      await connectAll(screens);
      return answer();
    }
    case 'expect': {
      const { field, value } = order;
      const connected = screens.filter((screen) => !dropped.includes(screen));
      expected = { field, value, missing: new Set(connected), arrivals: [] };
      for (const screen of connected) shown(screen);
      return;
    }
    case 'drop':
      dropped = screens.filter((_, i) => i % Math.round(1 / order.share) === 0);
      for (const { socket } of dropped) socket?.terminate();
      return answer();
    case 'reconnect':
      await connectAll(dropped);
      dropped = [];
      return answer();
    case 'counted':
      return answer();
    case 'disconnect':
      for (const { socket } of screens) socket?.terminate();
      screens = [];
      return answer();
  }
}

process.on('message', (order: ToScreens) => {
  obey(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.send!('ready');
