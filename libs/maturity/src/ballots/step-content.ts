/** What a step shows beside its questions: sentences in the language of the room. */
export interface StepContent {
  readonly points: readonly string[];
}
