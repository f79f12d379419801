/** Carries short texts between processes: at most once, to whoever listens now. */
export interface LiveTransport {
  /** Whether messages arrive now. */
  readonly isConnected: boolean;
  /** Begins to listen, and goes on trying while it cannot. `onGap` says that messages may have been missed meanwhile. */
  start(onMessage: (message: string) => void, onGap: () => void): Promise<void>;
  publish(message: string): Promise<void>;
  stop(): Promise<void>;
}
