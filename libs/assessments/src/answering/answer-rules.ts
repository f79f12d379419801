import { CONFIDENCES } from '@sextant/contracts';
import { extraAnswersOf, itemsFor, mayAdd, scaleOf, statesOf, type Instrument } from '@sextant/maturity';

/** One attempt to save what somebody says about one item. A repeated attempt has the same id. */
export interface AnswerOperationRequest {
  readonly operationId: string;
  readonly item: string;
  /** The revision that the change was made on; 0 for a first answer. */
  readonly baseRevision: number;
  /** A level in digits, NA, DK, or null for nothing. */
  readonly current: string | null;
  readonly desired: string | null;
  readonly comment: string | null;
  readonly confidence: string | null;
}

/** What somebody of one function may say: the written ratings by item. */
export interface AnswerRules {
  readonly ratings: ReadonlyMap<string, ReadonlySet<string>>;
  readonly asksDesired: boolean;
  readonly takesComments: boolean;
}

const LONGEST_COMMENT = 2_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The rules for people of a function. */
export function answerRules(instrument: Instrument, functionKey: string | null): AnswerRules {
  const extra = extraAnswersOf(instrument).map(({ rating }) => rating);
  const ratings = new Map(
    itemsFor(instrument, functionKey).map((item) => [
      item.key,
      new Set([...scaleOf(instrument, item).levels.map(String), ...extra]),
    ]),
  );
  return {
    ratings,
    asksDesired: statesOf(instrument).includes('desired'),
    takesComments: mayAdd(instrument, 'comment'),
  };
}

/** Whether an operation can be stored at all. What is wrong with it harms no other. */
export function isAcceptable(rules: AnswerRules, operation: AnswerOperationRequest): boolean {
  const ratings = rules.ratings.get(operation.item);
  if (!ratings) return false;
  const { operationId, baseRevision, current, desired, comment, confidence } = operation;
  const fits = (rating: string | null): boolean => rating === null || ratings.has(rating);
  return (
    UUID.test(operationId) &&
    Number.isInteger(baseRevision) &&
    baseRevision >= 0 &&
    fits(current) &&
    fits(desired) &&
    (desired === null || rules.asksDesired) &&
    (comment === null || (rules.takesComments && comment.length <= LONGEST_COMMENT && !comment.includes('\u0000'))) &&
    (confidence === null || CONFIDENCES.some((known) => known === confidence))
  );
}
