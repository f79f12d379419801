/** A reason not to start that its reader can act on: only the sentence is shown, without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
