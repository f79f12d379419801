import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A day, or a moment with its zone; what a clock cannot read is refused here rather than in the middle of the work. */
const WRITTEN = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  readonly description =
    'A date-time string at UTC, such as 2019-12-03T09:54:33Z, compliant with the date-time format.';

  parseValue(value: unknown): Date {
    const date = typeof value === 'string' && WRITTEN.test(value) ? new Date(value) : null;
    if (!date || Number.isNaN(date.getTime())) throw new GraphQLError('not a moment as in 2026-01-31T09:00:00Z');
    return date;
  }

  serialize(value: unknown): string {
    return (value as Date).toISOString();
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
