import { Secret } from '../fields/text.js';

/** What opens the operator's page. */
export class OperatorInput {
  @Secret(100)
  readonly key!: string;
}
