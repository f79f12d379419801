import { fingerprintOf, ownLink, speakForLink } from './own-link.js';
import type { PlanePoint, Questionnaire, StoredAnswer } from './questionnaire.js';
import { keepPage, openPage, pagesKept } from './sealed-store.js';

/** What opens without network: the questions with what the server has acknowledged, of the link that this tab speaks for. */
let kept: Questionnaire | null = null;

/** One write after the other, so that an older state never lands on a newer one, nor anything on what was wiped. */
let writing: Promise<void> = Promise.resolve();

function write(): Promise<void> {
  writing = writing.then(() => {
    const link = ownLink();
    return kept && link ? keepPage(link, kept) : undefined;
  });
  return writing;
}

/** Keeps what somebody was just shown. */
export async function rememberPage(questionnaire: Questionnaire): Promise<void> {
  kept = questionnaire;
  await write();
}

/** Keeps what the server has acknowledged since. */
export async function rememberAnswers(
  answers: readonly StoredAnswer[],
  desiredPoint: PlanePoint | null,
): Promise<void> {
  if (!kept) return;
  kept = { ...kept, answers, desiredPoint: desiredPoint ?? kept.desiredPoint };
  await write();
}

/** Nothing is written any more once this has ended: the person has handed in. */
export async function forgetPage(): Promise<void> {
  kept = null;
  await writing;
}

/** The page of the very link; without one, of this tab's, or of the only person who was here. Null if there is none. */
export async function recallPage(token: string | null): Promise<Questionnaire | null> {
  const link = token === null ? (ownLink() ?? (await onlyOneHere())) : await fingerprintOf(token);
  const page = link && (await openPage<Questionnaire>(link));
  if (!link || !page) return null;
  speakForLink(link);
  kept = page;
  return page;
}

async function onlyOneHere(): Promise<string | null> {
  const links = await pagesKept();
  return links.length === 1 ? links[0]! : null;
}
