import type { ToldResponsesFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages, type Messages } from '../../i18n/locale.js';

const en = {
  imported: (answered: number): string => `${answered} answered`,
  importedAtLeast: (answered: number): string => `at least ${answered} answered`,
  importedFew: (minimum: number): string => `fewer than ${minimum} answered`,
  exactly: (answered: number, invited: number): string => `${answered} of ${invited}`,
  atLeast: (answered: number, invited: number): string => `at least ${answered} of ${invited}`,
  fewerThan: (minimum: number, invited: number): string => `fewer than ${minimum} of ${invited}`,
};

const answeredMessages: Messages<typeof en> = {
  en,
  de: {
    imported: (answered) => (answered === 1 ? 'eine Person hat geantwortet' : `${answered} Personen haben geantwortet`),
    importedAtLeast: (answered) => `mindestens ${answered} Personen haben geantwortet`,
    importedFew: (minimum) => `weniger als ${minimum} Personen haben geantwortet`,
    exactly: (answered, invited) => `${answered} von ${invited}`,
    atLeast: (answered, invited) => `mindestens ${answered} von ${invited}`,
    fewerThan: (minimum, invited) => `weniger als ${minimum} von ${invited}`,
  },
};

/** A wave's hand-ins as the server tells them. */
graphql(`
  fragment ToldResponses on Wave {
    minimumGroup
    responseCounts {
      invited
      answered
      isRounded
    }
  }
`);

/** How many have handed in, as far as the wave's mode lets it be said. */
export function useAnsweredText(): (wave: ToldResponsesFragment) => string {
  const messages = useMessages(answeredMessages);
  return ({ minimumGroup, responseCounts: { invited, answered, isRounded } }) => {
    const isTold = answered !== null && answered !== undefined;
    if (invited === null || invited === undefined) {
      if (!isTold) return messages.importedFew(minimumGroup);
      return isRounded ? messages.importedAtLeast(answered) : messages.imported(answered);
    }
    if (!isTold) return messages.fewerThan(minimumGroup, invited);
    return isRounded ? messages.atLeast(answered, invited) : messages.exactly(answered, invited);
  };
}

/** The share for a bar; 0 while fewer than the minimum have handed in, and all of those whose answers were imported. */
export function answeredPercent({ invited, answered }: ToldResponsesFragment['responseCounts']): number {
  if (invited === null || invited === undefined) return 100;
  return invited === 0 ? 0 : ((answered ?? 0) / invited) * 100;
}
