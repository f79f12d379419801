/** Something that a worker does again and again; running it twice at once must do no harm. */
export interface RecurringWork {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<void>;
  /** Asks what is under way to come to an end. */
  stop?(): void;
}
