/// <reference lib="dom" />
import assert from 'node:assert/strict';

import type { BrowserContext, Locator, Page } from 'playwright-core';

import { ask } from './browser.js';
import type { Product } from './product.js';

const AS_RESPONDENT = { 'x-sextant-as': 'respondent', 'content-type': 'application/json' };

/** What the server holds of one person, asked by their cookie in this window; of several people's by the link's fingerprint. */
export async function storedAnswers(context: BrowserContext, product: Product, link?: string): Promise<Stored> {
  const reply = await context.request.post(`${product.url}/graphql`, {
    headers: { ...AS_RESPONDENT, ...(link && { 'x-sextant-whom': link }) },
    data: {
      query: `{ questionnaire { locale isSubmitted desiredPoint { x y }
                answers { item current desired comment confidence } } }`,
    },
  });
  return ((await reply.json()) as { data: { questionnaire: Stored } }).data.questionnaire;
}

interface Stored {
  readonly locale: string;
  readonly isSubmitted: boolean;
  readonly desiredPoint: { x: number; y: number } | null;
  readonly answers: {
    item: string;
    current: string | null;
    desired: string | null;
    comment: string | null;
    confidence: string | null;
  }[];
}

/** A code for somebody of the demonstration's open wave who has not handed in, as a consultant gives it out by phone. */
export async function giveOutCode(consultant: Page, product: Product, place: number): Promise<string> {
  const [code] = await giveOutCodes(consultant, product, place, 1);
  return code!;
}

/** As `giveOutCode`, for several people at once: a second call would replace the codes of the first. */
export async function giveOutCodes(
  consultant: Page,
  product: Product,
  place: number,
  count: number,
): Promise<string[]> {
  const { clients } = await ask<{ clients: { name: string; engagements: { assessments: { waves: Wave[] }[] }[] }[] }>(
    consultant.context(),
    product,
    '{ clients { name engagements { assessments { waves { status participants { id function } } } } } }',
  );
  const waves = clients
    .filter(({ name }) => name === 'Halden Machine Works')
    .flatMap(({ engagements }) =>
      engagements.flatMap(({ assessments }) => assessments.flatMap(({ waves: own }) => own)),
    );
  const people = waves.find(({ status }) => status === 'OPEN')!.participants;
  // The last function holds the person of the demonstration's own link, which a code would replace.
  const sorted = people.map(({ id, function: key }) => `${key}|${id}`).sort();
  const codes: string[] = [];
  let found = 0;
  for (const person of sorted) {
    const participantId = person.split('|')[1]!;
    if (await hasHandedIn(product, await issue(participantId))) continue;
    if (found >= place) codes.push(await issue(participantId));
    if (codes.length === count) return codes;
    found += 1;
  }
  throw new Error('Everybody has answered.');

  async function issue(participantId: string): Promise<string> {
    const { issueCode } = await ask<{ issueCode: { code: string } }>(
      consultant.context(),
      product,
      'mutation ($participantId: ID!) { issueCode(participantId: $participantId) { code } }',
      { participantId },
    );
    return issueCode.code;
  }
}

interface Wave {
  readonly status: string;
  readonly participants: { readonly id: string; readonly function: string }[];
}

async function hasHandedIn(product: Product, code: string): Promise<boolean> {
  const ask = await respondentByHttp(product.url, { code });
  const { questionnaire } = await ask<{ questionnaire: { isSubmitted: boolean } }>('{ questionnaire { isSubmitted } }');
  return questionnaire.isSubmitted;
}

/** Moves the focus by the tabulator until it is on an element, which must not lie behind the bars above and below. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const isSeen = await target.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return element.contains(top) || Boolean(top?.contains(element));
      });
      assert(isSeen, `The focus is on something hidden: ${await target.evaluate((element) => element.outerHTML)}`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

/** Answers every item of the open questionnaire: the wish lies one level above today. Ends in the review. */
export async function answerEverything(page: Page, today: number): Promise<number> {
  let answered = 0;
  const review = page.getByRole('heading', { name: 'Your answers' });
  const plane = page.getByRole('img', { name: /^Plane of / });
  while (!(await review.isVisible())) {
    if (await plane.isVisible()) {
      await page.getByRole('button', { name: 'Next' }).click();
      await review.waitFor();
      break;
    }
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
export async function answerByHttp(origin: string, proof: { code: string }, today: number): Promise<void> {
  const ask = await respondentByHttp(origin, proof);
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

/** Enters without a browser; answers with the way to ask in this person's name. */
async function respondentByHttp(
  origin: string,
  proof: { token: string } | { code: string },
): Promise<<T>(query: string, variables?: Record<string, unknown>) => Promise<T>> {
  const entered = await fetch(`${origin}/auth/respondent`, {
    method: 'POST',
    headers: AS_RESPONDENT,
    body: JSON.stringify(proof),
  });
  assert(entered.ok, `The link or code was refused with ${entered.status}.`);
  const cookie = entered.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  return async <T>(query: string, variables = {}): Promise<T> => {
    const reply = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { ...AS_RESPONDENT, cookie: cookie.join('; ') },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await reply.json()) as { data: T; errors?: unknown };
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  };
}
