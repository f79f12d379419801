import { DomainError, type ErrorCode } from '../errors.js';

/** A step out of turn is no bad input. */
export type RefusedStep = Exclude<ErrorCode, 'INVALID_INPUT'>;

/** From where a status is reached, and what is said to whoever wants it from elsewhere. */
interface Turn<S extends string> {
  readonly from: readonly S[];
  readonly otherwise: RefusedStep;
}

/** The transitions between the statuses of one thing, by the status that is reached. One that is not listed is only begun with. */
export type Course<S extends string> = Readonly<Partial<Record<S, Turn<S>>>>;

/** Why a status cannot follow; null if it may. */
export function refusalOf<S extends string>(course: Course<S>, status: S, to: S): RefusedStep | null {
  const turn = course[to];
  if (!turn) return 'CHANGED_MEANWHILE';
  return turn.from.includes(status) ? null : turn.otherwise;
}

/** What may come next. */
export function nextOf<S extends string>(course: Course<S>, status: S): S[] {
  return (Object.keys(course) as S[]).filter((to) => refusalOf(course, status, to) === null);
}

/** The statuses from which one is reached: for a statement that changes only what may change. */
export function fromOf<S extends string>(course: Course<S>, to: S): readonly S[] {
  return course[to]?.from ?? [];
}

/** Refuses a step out of turn. To be asked under the lock of the row that says the status. */
export function assertMayBecome<S extends string>(
  course: Course<S>,
  status: S,
  to: S,
  details: Readonly<Record<string, unknown>> = {},
): void {
  const refusal = refusalOf(course, status, to);
  if (refusal) throw new DomainError(refusal, { status, ...details });
}
