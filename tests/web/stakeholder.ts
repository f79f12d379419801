import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

const AS_RESPONDENT = { 'x-sextant-as': 'respondent', 'content-type': 'application/json' };

/** Answers every item of the open questionnaire: the wish lies one level above today. Ends in the review. */
export async function answerEverything(page: Page, today: number): Promise<number> {
  let answered = 0;
  const review = page.getByRole('heading', { name: 'Your answers' });
  while (!(await review.isVisible())) {
    await page.getByRole('radio', { name: `Today: ${today}`, exact: true }).check({ force: true });
    await page.getByRole('radio', { name: `Desired: ${today + 1}`, exact: true }).check({ force: true });
    answered += 1;
    const question = await page.getByRole('heading', { level: 2 }).first().textContent();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 2, name: question ?? '', exact: true }).waitFor({ state: 'detached' });
  }
  return answered;
}

/** A stakeholder who answers by the same HTTP as the page does, without a page. */
export async function answerByHttp(link: string, today: number): Promise<void> {
  const { origin, hash } = new URL(link);
  const entered = await fetch(`${origin}/auth/respondent`, {
    method: 'POST',
    headers: AS_RESPONDENT,
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  assert(entered.ok, `The link was refused with ${entered.status}.`);
  const cookie = entered.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  const ask = async <T>(query: string, variables = {}): Promise<T> => {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { ...AS_RESPONDENT, cookie: cookie.join('; ') },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await reply.json()) as { data: T; errors?: unknown };
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  };
  const { questionnaire } = await ask<{ questionnaire: { items: { key: string }[] } }>(
    '{ questionnaire { items { key } } }',
  );
  await ask('mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }', {
    operations: questionnaire.items.map(({ key }, index) => ({
      operationId: crypto.randomUUID(),
      item: key,
      baseRevision: 0,
      current: String(Math.min(4, today + (index % 2))),
      desired: String(Math.min(5, today + 1 + (index % 2))),
    })),
  });
  await ask('mutation { submitAnswers }');
}
