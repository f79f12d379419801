import type { Rating } from '@sextant/maturity';

import type { answeringMessages } from './messages.js';

/** A rating as a person reads it. */
export function ratingWords(rating: Rating, messages: (typeof answeringMessages)['en']): string {
  if (rating === 'NA') return messages.notApplicable;
  if (rating === 'DK') return messages.doNotKnow;
  return rating === null ? messages.unanswered : String(rating);
}
