/** The subscription of every screen, as phones and projector write it. */
export const LIVE = `subscription ($workshopId: ID!) { workshopLive(workshopId: $workshopId) {
  workshopId revision status name steps { id title minutes status } current { id what output points }
  timer { endsAt secondsLeft } counts { voters votes } scribes
  ballot { id kind question state options { key label } dots status round rounds { round tally } measured
    ideas { id text heading } } } }`;

/** How screens come to a server. */
export interface ScreensAt {
  readonly url: string;
  /** Empty on the bare server, which speaks no protocol. */
  readonly workshopId: string;
  /** One a screen. */
  readonly cookies: readonly string[];
}

/** What the process with the screens is told. */
export type ToScreens =
  | { readonly kind: 'connect'; readonly at: ScreensAt; readonly count: number }
  /** Answers once every screen has shown this many voters, or votes. */
  | { readonly kind: 'expect'; readonly field: Field; readonly value: number }
  | { readonly kind: 'drop'; readonly share: number }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'counted' }
  | { readonly kind: 'disconnect' };

/** A figure of the room by which an event is known. */
export type Field = 'voters' | 'votes';

/** What it answers with: when each screen got there, by the machine's monotonic clock in milliseconds; how many events each got. */
export interface FromScreens {
  readonly arrivals: readonly number[];
  readonly events: readonly number[];
}

/** What the voting process is told, and answers with: when the last vote was sent, and when the last one was acknowledged. */
export interface ToVoters {
  readonly url: string;
  readonly cookies: readonly string[];
  readonly ballotId: string;
  readonly round: number;
  readonly withinMs: number;
}

export interface FromVoters {
  readonly lastSent: number;
  readonly lastAcknowledged: number;
}

/** What a made server is told: where it stands, and that something moved. */
export interface ToServer {
  readonly room: object;
}

/** Milliseconds of the monotonic clock that all processes of the machine share. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;
