/** Carries short texts between processes: at most once, to whoever listens now. */
export interface LiveTransport {
  /** `onGap` says that messages may have been missed: the connection was lost and stands again. */
  start(onMessage: (message: string) => void, onGap: () => void): Promise<void>;
  publish(message: string): Promise<void>;
  stop(): Promise<void>;
}
