/** Carries short texts between processes: at most once, to whoever listens now. */
export interface LiveTransport {
  start(onMessage: (message: string) => void): Promise<void>;
  publish(message: string): Promise<void>;
  stop(): Promise<void>;
}
