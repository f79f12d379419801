import { ArgsType } from '@nestjs/graphql';
import { OptionalFormed, Whole } from '@sextant/platform/api';

/** Which part of the audit trail to read. */
@ArgsType()
export class AuditEntriesArgs {
  @Whole({ from: 1, to: 100, defaultValue: 50 })
  readonly first!: number;

  @OptionalFormed(/^[0-9a-f]{64}$/, 'the id of an entry', { description: 'The entry to go on from.', isId: true })
  readonly before?: string;
}
