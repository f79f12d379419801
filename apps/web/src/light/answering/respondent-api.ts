import type { ApiName, Confidence, SaveStatus } from '@sextant/contracts/words';
import type { Rating } from '@sextant/maturity';

import { patientFetch } from '../../session/patient-fetch.js';
import { isSomebodyNew, ownLink, speakForLink } from './own-link.js';
import type { AnswerValue, PlanePoint, Questionnaire, StoredAnswer } from './questionnaire.js';

/** A refusal that the server named, or `OFFLINE` when it could not be asked. */
export class RespondentApiError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** One attempt to save an answer. The id makes a retry harmless. */
export interface SaveOperation extends AnswerValue {
  readonly operationId: string;
  readonly item: string;
  readonly baseRevision: number;
}

/** What became of it. On a conflict `answer` is what the server holds. */
export interface SaveReply {
  readonly operationId: string;
  readonly item: string;
  readonly status: ApiName<SaveStatus>;
  readonly revision: number;
  readonly answer: StoredAnswer | null;
  readonly code: string | null;
}

const written = (rating: Rating): string | null => (rating === null ? null : String(rating));

function rating(text: string | null): Rating {
  return text === null ? null : text === 'NA' || text === 'DK' ? text : Number(text);
}

interface WireAnswer {
  item: string;
  current: string | null;
  desired: string | null;
  comment: string | null;
  confidence: Confidence | null;
  revision: number;
}

const read = (answer: WireAnswer): StoredAnswer => ({
  ...answer,
  current: rating(answer.current),
  desired: rating(answer.desired),
});

/** Browsers finish so much after the page was left. */
const MOST_KEPT_ALIVE = 30_000;

async function post(path: string, content: unknown, send: typeof fetch = fetch): Promise<Response> {
  const body = JSON.stringify(content);
  const link = ownLink();
  return send(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'x-sextant-as': 'respondent',
      // Another tab of this browser may speak for somebody else: every request says whom it means.
      ...(link && { 'x-sextant-whom': link }),
    },
    body,
    keepalive: body.length < MOST_KEPT_ALIVE,
  }).catch(() => {
    throw new RespondentApiError('OFFLINE');
  });
}

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const reply = await post('/graphql', { query, variables });
  if (reply.status >= 500) throw new RespondentApiError('OFFLINE');
  const { data, errors } = (await reply.json()) as { data?: T; errors?: { extensions?: { code?: string } }[] };
  if (errors?.length || !data) throw new RespondentApiError(errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return data;
}

/**
 * Exchanges the link's token, or a code, for a cookie of its own. Only ever called from a button; when a whole office presses at
 * once it waits its turn, as the server says.
 */
export async function enter(proof: { token: string } | { code: string }): Promise<void> {
  const reply = await post('/auth/respondent', proof, patientFetch);
  if (reply.status === 429) throw new RespondentApiError('TOO_MANY_REQUESTS');
  if (reply.status >= 500) throw new RespondentApiError('OFFLINE');
  if (!reply.ok) {
    const { code } = (await reply.json().catch(() => ({}))) as { code?: string };
    throw new RespondentApiError(code === 'MEMBER_DEVICE' ? code : 'LINK_NOT_VALID');
  }
  speakForLink(((await reply.json()) as { link: string }).link);
}

/** Comes back to a page that was closed: as whom this tab spoke, or as the only one who has entered in this browser. */
export async function comeBack(): Promise<'here' | 'nobody' | 'several'> {
  if (ownLink()) return 'here';
  if (isSomebodyNew()) return 'nobody';
  const reply = await post('/auth/respondent/known', {});
  if (!reply.ok) throw new RespondentApiError('OFFLINE');
  const { links } = (await reply.json()) as { links: string[] };
  if (links.length === 1) speakForLink(links[0]!);
  return links.length === 1 ? 'here' : links.length === 0 ? 'nobody' : 'several';
}

const ANSWER = 'item current desired comment confidence revision';

/** In the given language as far as the instrument speaks it; in the person's own without one. */
export async function loadQuestionnaire(locale: string | null): Promise<Questionnaire> {
  const { questionnaire } = await ask<{ questionnaire: Omit<Questionnaire, 'answers'> & { answers: WireAnswer[] } }>(
    `query Questionnaire($locale: String) { questionnaire(locale: $locale) {
       firm brandColour logo client waveId title confidentialityMode minimumGroup persons { counted needed } closesOn horizonOn estimatedMinutes
       locale asksDesired asksConfidence takesComments extraAnswers { rating label } instructionCurrent instructionDesired isSubmitted dimensions { key label }
       items { key dimension text levels { level text } } answers { ${ANSWER} }
       plane { x { label lowLabel highLabel } y { label lowLabel highLabel } } desiredPoint { x y } } }`,
    { locale },
  );
  return { ...questionnaire, answers: questionnaire.answers.map(read) };
}

export async function saveAnswers(operations: readonly SaveOperation[]): Promise<SaveReply[]> {
  const { saveAnswers: replies } = await ask<{
    saveAnswers: (Omit<SaveReply, 'answer'> & { answer: WireAnswer | null })[];
  }>(
    `mutation SaveAnswers($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) {
       operationId item status revision code answer { ${ANSWER} } } }`,
    {
      // Field by field: an answer that came from the server carries more than the server takes.
      operations: operations.map(({ operationId, item, baseRevision, current, desired, comment, confidence }) => ({
        operationId,
        item,
        baseRevision,
        current: written(current),
        desired: written(desired),
        comment,
        confidence,
      })),
    },
  );
  return replies.map((reply) => ({ ...reply, answer: reply.answer && read(reply.answer) }));
}

/** The last point counts. */
export async function placeDesiredPoint({ x, y }: PlanePoint): Promise<void> {
  await ask(`mutation PlaceDesiredPoint($x: Float!, $y: Float!) { placeDesiredPoint(x: $x, y: $y) { x y } }`, { x, y });
}

/** Everything that was answered by this link, on the server. */
export async function deleteMyAnswers(): Promise<void> {
  await ask(`mutation DeleteMyAnswers { deleteMyAnswers }`);
}

export async function submitAnswers(): Promise<void> {
  await ask(`mutation SubmitAnswers { submitAnswers }`);
}
