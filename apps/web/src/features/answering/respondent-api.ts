import type { Rating } from '@sextant/maturity';

import type { AnswerValue, Questionnaire, StoredAnswer } from './questionnaire.js';

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
  readonly status: 'SAVED' | 'CONFLICT' | 'REFUSED';
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
  revision: number;
}

const read = (answer: WireAnswer): StoredAnswer => ({
  ...answer,
  current: rating(answer.current),
  desired: rating(answer.desired),
});

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-sextant-as': 'respondent' },
    body: JSON.stringify(body),
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

/** Exchanges the link's token, or a code, for a cookie of this wave. Only ever called from a button. */
export async function enter(proof: { token: string } | { code: string }): Promise<void> {
  const reply = await post('/auth/respondent', proof);
  if (reply.status === 429) throw new RespondentApiError('TOO_MANY_REQUESTS');
  if (reply.status >= 500) throw new RespondentApiError('OFFLINE');
  if (!reply.ok) throw new RespondentApiError('LINK_NOT_VALID');
}

const ANSWER = 'item current desired comment revision';

export async function loadQuestionnaire(): Promise<Questionnaire> {
  const { questionnaire } = await ask<{ questionnaire: Omit<Questionnaire, 'answers'> & { answers: WireAnswer[] } }>(
    `query Questionnaire { questionnaire {
       firm client waveName title confidentialityMode minimumGroup closesOn horizonOn estimatedMinutes locale asksDesired
       instructionCurrent instructionDesired isSubmitted
       items { key dimension text levels { level text } } answers { ${ANSWER} } } }`,
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
      operations: operations.map(({ operationId, item, baseRevision, current, desired, comment }) => ({
        operationId,
        item,
        baseRevision,
        current: written(current),
        desired: written(desired),
        comment,
      })),
    },
  );
  return replies.map((reply) => ({ ...reply, answer: reply.answer && read(reply.answer) }));
}

export async function submitAnswers(): Promise<void> {
  await ask(`mutation SubmitAnswers { submitAnswers }`);
}
