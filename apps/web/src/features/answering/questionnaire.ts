import type { Rating } from '@sextant/maturity';

/** What a stakeholder is asked, in their language, with what they have said so far. */
export interface Questionnaire {
  readonly firm: string;
  readonly client: string;
  readonly waveName: string;
  readonly title: string;
  readonly confidentialityMode: 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS';
  readonly minimumGroup: number;
  readonly closesOn: string | null;
  readonly horizonOn: string | null;
  readonly estimatedMinutes: number;
  readonly locale: string;
  readonly asksDesired: boolean;
  readonly instructionCurrent: string;
  readonly instructionDesired: string | null;
  readonly isSubmitted: boolean;
  readonly items: readonly QuestionnaireItem[];
  readonly answers: readonly StoredAnswer[];
}

export interface QuestionnaireItem {
  readonly key: string;
  readonly dimension: string;
  readonly text: string;
  readonly levels: readonly { readonly level: number; readonly text: string }[];
}

/** What the person has chosen for one item. */
export interface AnswerValue {
  readonly current: Rating;
  readonly desired: Rating;
  readonly comment: string | null;
}

/** An answer as the server holds it; revision 0 means that there is none yet. */
export interface StoredAnswer extends AnswerValue {
  readonly item: string;
  readonly revision: number;
}

export const NOTHING: AnswerValue = { current: null, desired: null, comment: null };

/** Whether an item needs nothing more: a mark closes both states. */
export function isComplete(value: AnswerValue, asksDesired: boolean): boolean {
  if (value.current === 'NA' || value.current === 'DK') return true;
  return value.current !== null && (!asksDesired || value.desired !== null);
}
