import { useMessages, type Messages } from '../../i18n/locale.js';

const en = {
  imported: (answered: number): string => `${answered} answered`,
  exactly: (answered: number, invited: number): string => `${answered} of ${invited}`,
  atLeast: (answered: number, invited: number): string => `at least ${answered} of ${invited}`,
  fewerThan: (minimum: number, invited: number): string => `fewer than ${minimum} of ${invited}`,
};

const answeredMessages: Messages<typeof en> = {
  en,
  de: {
    imported: (answered) => `${answered} haben geantwortet`,
    exactly: (answered, invited) => `${answered} von ${invited}`,
    atLeast: (answered, invited) => `mindestens ${answered} von ${invited}`,
    fewerThan: (minimum, invited) => `weniger als ${minimum} von ${invited}`,
  },
};

/** A wave's hand-ins as the server tells them. */
export interface ToldResponses {
  readonly minimumGroup: number;
  readonly responseCounts: {
    readonly invited?: number | null;
    readonly answered?: number | null;
    readonly isRounded: boolean;
  };
}

/** How many have handed in, as far as the wave's mode lets it be said. */
export function useAnsweredText(): (wave: ToldResponses) => string {
  const { imported, exactly, atLeast, fewerThan } = useMessages(answeredMessages);
  return ({ minimumGroup, responseCounts: { invited, answered, isRounded } }) => {
    if (invited === null || invited === undefined) return imported(answered ?? 0);
    if (answered === null || answered === undefined) return fewerThan(minimumGroup, invited);
    return isRounded ? atLeast(answered, invited) : exactly(answered, invited);
  };
}

/** The share for a bar; 0 while fewer than the minimum have handed in, and all of those whose answers were imported. */
export function answeredPercent({ invited, answered }: ToldResponses['responseCounts']): number {
  if (invited === null || invited === undefined) return 100;
  return invited === 0 ? 0 : ((answered ?? 0) / invited) * 100;
}
