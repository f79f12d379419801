import type { PlanePoint, Questionnaire, StoredAnswer } from './questionnaire.js';
import { keepPage, openPage } from './sealed-store.js';

/** What opens without network: the questions with what the server has acknowledged, and whose link it was. */
interface KeptPage {
  readonly questionnaire: Questionnaire;
  /** Fingerprint of the link's token; null if the person came by a code. */
  readonly link: string | null;
}

let kept: KeptPage | null = null;

/** One write after the other, so that an older state never lands on a newer one, nor anything on what was wiped. */
let writing: Promise<void> = Promise.resolve();

function write(): Promise<void> {
  writing = writing.then(() => (kept ? keepPage(kept.questionnaire.waveId, kept) : undefined));
  return writing;
}

async function fingerprint(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps what somebody was just shown; without a token, whoever the copy was of before comes back. */
export async function rememberPage(questionnaire: Questionnaire, token: string | null): Promise<void> {
  const before = kept ?? (await openPage<KeptPage>());
  const isSame = before?.questionnaire.waveId === questionnaire.waveId;
  // Without TLS there is no cryptography, and nothing is kept at all.
  const link = token && globalThis.isSecureContext ? await fingerprint(token) : isSame ? before.link : null;
  kept = { questionnaire, link };
  await write();
}

/** Keeps what the server has acknowledged since. */
export async function rememberAnswers(
  wave: string,
  answers: readonly StoredAnswer[],
  desiredPoint: PlanePoint | null,
): Promise<void> {
  if (kept?.questionnaire.waveId !== wave) return;
  const { questionnaire } = kept;
  kept = {
    ...kept,
    questionnaire: { ...questionnaire, answers, desiredPoint: desiredPoint ?? questionnaire.desiredPoint },
  };
  await write();
}

/** Nothing is written any more once this has ended: the person has handed in. */
export async function forgetPage(): Promise<void> {
  kept = null;
  await writing;
}

/** The page of whoever was here last; by a link only if it is the very one. */
export async function recallPage(token: string | null): Promise<Questionnaire | null> {
  const page = await openPage<KeptPage>();
  if (!page || (token !== null && page.link !== (await fingerprint(token)))) return null;
  kept = page;
  return page.questionnaire;
}
