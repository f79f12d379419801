import type { ApiName, Confidence, ConfidentialityMode } from '@sextant/contracts/words';
import type { Rating } from '@sextant/maturity';

/** What a stakeholder is asked, in their language, with what they have said so far. */
export interface Questionnaire {
  readonly firm: string;
  readonly brandColour: string;
  readonly logo: string | null;
  readonly client: string;
  readonly waveId: string;
  readonly title: string;
  readonly confidentialityMode: ApiName<ConfidentialityMode>;
  readonly minimumGroup: number;
  /** Distinct persons behind an anonymous wave, and how many it takes. */
  readonly persons: { readonly counted: number; readonly needed: number } | null;
  readonly closesOn: string | null;
  readonly horizonOn: string | null;
  readonly estimatedMinutes: number;
  readonly locale: string;
  readonly asksDesired: boolean;
  readonly asksConfidence: boolean;
  readonly takesComments: boolean;
  /** What may be answered instead of a level, with its name where the instrument gives one. */
  readonly extraAnswers: readonly { readonly rating: 'NA' | 'DK'; readonly label: string | null }[];
  readonly instructionCurrent: string;
  readonly instructionDesired: string | null;
  readonly isSubmitted: boolean;
  readonly dimensions: readonly { readonly key: string; readonly label: string }[];
  readonly items: readonly QuestionnaireItem[];
  readonly answers: readonly StoredAnswer[];
  /** Where one point may be dropped for the desired position; null if the instrument has no plane. */
  readonly plane: { readonly x: PlaneAxis; readonly y: PlaneAxis } | null;
  readonly desiredPoint: PlanePoint | null;
}

export interface QuestionnaireItem {
  readonly key: string;
  readonly dimension: string;
  readonly text: string;
  readonly levels: readonly { readonly level: number; readonly text: string }[];
}

export interface PlaneAxis {
  readonly label: string;
  readonly lowLabel: string;
  readonly highLabel: string;
}

/** A point in percent of both axes. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** What the person has chosen for one item. */
export interface AnswerValue {
  readonly current: Rating;
  readonly desired: Rating;
  readonly comment: string | null;
  readonly confidence: Confidence | null;
}

/** An answer as the server holds it; revision 0 means that there is none yet. */
export interface StoredAnswer extends AnswerValue {
  readonly item: string;
  readonly revision: number;
}

export const NOTHING: AnswerValue = { current: null, desired: null, comment: null, confidence: null };

/** Whether a rating is one of the levels. */
export const isLevel = (rating: Rating): rating is number => typeof rating === 'number';

/** Whether an item needs nothing more: a mark closes both states. */
export function isComplete(value: AnswerValue, asksDesired: boolean): boolean {
  if (value.current === 'NA' || value.current === 'DK') return true;
  return value.current !== null && (!asksDesired || value.desired !== null);
}

/** Whether two people, or one in two places, said the same. */
export function saysTheSame(one: AnswerValue, other: AnswerValue): boolean {
  return (['current', 'desired', 'comment', 'confidence'] as const).every((part) => one[part] === other[part]);
}
