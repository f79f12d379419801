/** What one socket may ask of the process. */
export interface SocketLimits {
  /** Time to say who one is, and the largest message until then. */
  readonly signInMs: number;
  readonly largestBeforeSignIn: number;
  readonly largestMessage: number;
  readonly mostMessagesASecond: number;
  readonly mostSubscriptions: number;
  /** Sockets of one actor: browsers open one a tab. */
  readonly mostSocketsEach: number;
  /** Bytes that may wait to be sent before a socket is cut: it is too slow, and comes back to the newest state. */
  readonly mostBuffered: number;
  /** Time for the other side to take its leave; after that the connection is cut. */
  readonly farewellMs: number;
  /** A socket that does not answer a ping until the next one is gone. */
  readonly pingEveryMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  signInMs: 3_000,
  largestBeforeSignIn: 4 * 1024,
  largestMessage: 64 * 1024,
  mostMessagesASecond: 20,
  mostSubscriptions: 20,
  mostSocketsEach: 30,
  mostBuffered: 1024 * 1024,
  farewellMs: 1_000,
  pingEveryMs: 12_000,
};

/** Why a socket was closed, as WebSocket and `graphql-transport-ws` number it. */
export const CLOSED = {
  goingAway: 1001,
  restart: 1012,
  tooLarge: 1009,
  tryAgain: 1013,
  badRequest: 4400,
  forbidden: 4403,
  tooMany: 4429,
} as const;
