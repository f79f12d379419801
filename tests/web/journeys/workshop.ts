import assert from 'node:assert/strict';

import type { Browser, Locator, Page } from 'playwright-core';

import { ask, assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';

const PEOPLE = 6;
const QUESTION = 'How sure are we that the target is right?';
const IDEAS = 'What would help first?';

/**
 * One facilitator, a projector, six people with phones, one without and a scribe: from the result to decisions, minutes and the
 * next workshop, with a second round and a phone that drops out.
 */
export async function workshop(browser: Browser, product: Product): Promise<void> {
  const facilitator = await openWindow(browser, DESKTOP);
  await signIn(facilitator, product, 'consultant');
  await facilitator.goto(`${product.url}/waves/${await scoredWave(facilitator, product)}/result`);
  await facilitator.getByRole('button', { name: 'Prepare a workshop' }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Finding the position');
  await dialog.getByRole('combobox', { name: 'Votes are' }).selectOption('NAMED');
  await dialog.getByRole('button', { name: 'Create with a proposed agenda' }).click();
  await facilitator.getByRole('heading', { level: 1, name: 'Finding the position' }).waitFor();
  assert((await facilitator.getByRole('button', { name: /^Later: / }).count()) >= 3, 'The agenda is not proposed.');
  await assertAccessible(facilitator, 'the console');
  await keepPicture(facilitator, 'workshop-console');
  await setsUp(facilitator);
  const code = (await facilitator.getByText(/^Code to join/).innerText()).split(':')[1]!.trim();

  const screen = await facilitator.context().newPage();
  await screen.goto(`${product.url}/screen/${facilitator.url().split('/').at(-1)!}`);
  await screen.getByRole('img', { name: 'QR code to join' }).waitFor();
  await keepPicture(screen, 'workshop-projector-agenda');

  const phones = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) => joined(browser, product, code, `Person ${i + 1}`)),
  );
  const observer = await joined(browser, product, code, 'Onlooker', true);
  await facilitator.getByRole('button', { name: 'Start the workshop' }).click();
  await phones[0]!.getByText('Nothing to vote on now').waitFor();
  await facilitator.getByRole('button', { name: 'Add a question' }).click();
  await facilitator.getByRole('dialog').getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  const question = facilitator.locator('.mantine-Card-root').filter({ hasText: QUESTION });
  await question.getByRole('button', { name: 'Open the vote' }).click();

  await Promise.all(phones.map((phone, i) => votes(phone, i < 3 ? 'Little' : 'Fully')));
  for (const page of [facilitator, screen]) await page.getByText(`${PEOPLE} of ${PEOPLE}`).waitFor();
  const scribe = await servesKim(browser, product, facilitator, code);
  for (const page of [facilitator, screen]) await page.getByText(`${PEOPLE + 1} of ${PEOPLE + 1}`).waitFor();
  assert.equal(await screen.getByText('Little').count(), 0, 'The projector tells votes before the reveal.');
  // Whoever only watches is not counted, and is asked nothing.
  await observer.getByRole('heading', { name: QUESTION }).waitFor();
  assert.equal(await observer.getByRole('radio').count(), 0, 'Somebody who only watches may vote.');
  await assertAccessible(phones[0]!, 'a phone with a vote');
  await assertFits(phones[0]!, 'a phone with a vote');
  await keepPicture(phones[0]!, 'workshop-phone-vote');

  await phones[5]!.context().setOffline(true);
  await question.getByRole('button', { name: 'Reveal' }).click();
  for (const page of [screen, ...phones.slice(0, 5)]) await page.getByText('consensus').waitFor();
  await screen.getByText('Clusters: 4 at 2 to 3; 3 at 5').waitFor();
  await keepPicture(screen, 'workshop-projector-result');
  await question.getByRole('button', { name: 'Vote again' }).click();
  await phones[5]!.context().setOffline(false);
  await Promise.all(phones.map((phone) => votes(phone, 'Rather')));
  await question.getByRole('button', { name: 'Reveal' }).click();
  for (const page of [screen, ...phones]) {
    await page.getByRole('heading', { name: 'Round 1' }).waitFor();
    await page.getByRole('heading', { name: 'Round 2' }).waitFor();
  }
  await assertAccessible(screen, 'the projector');
  await keepPicture(screen, 'workshop-projector-two-rounds');
  await keepPicture(phones[5]!, 'workshop-phone-result');

  await goesThroughAgenda(facilitator, screen, phones);
  await collectsIdeas(facilitator, screen, phones[0]!);
  await asksAboutItem(facilitator);
  // Back to where the question was asked.
  await facilitator.getByRole('button', { name: 'Go: Our place today' }).click();
  await decides(facilitator, question);
  await facilitator.getByRole('button', { name: 'End the workshop' }).click();
  for (const phone of [...phones, scribe]) await phone.getByText('The workshop has ended').waitFor();
  await keepPicture(facilitator, 'workshop-ended');
  await readsMinutes(facilitator);
  await goesOnLater(facilitator, product);
  for (const page of [facilitator, scribe, observer, ...phones]) await page.context().close();

  const executive = await openWindow(browser, DESKTOP);
  await signIn(executive, product, 'executive');
  await executive.getByRole('heading', { name: 'What was decided' }).waitFor();
  await executive.getByText('Enabled, and no further').waitFor();
  await keepPicture(executive, 'executive-with-decision');
  await executive.getByRole('link', { name: 'Minutes' }).first().click();
  await executive.getByRole('heading', { level: 1, name: 'Finding the right position' }).waitFor();
  await executive.context().close();
}

/** The wave of the demonstration that was closed last. */
export async function scoredWave(page: Page, product: Product): Promise<string> {
  const { clients } = await ask<{
    clients: { name: string; engagements: { assessments: { waves: ScoredWave[] }[] }[] }[];
  }>(page.context(), product, '{ clients { name engagements { assessments { waves { id status closedAt } } } } }');
  const halden = clients.find(({ name }) => name === 'Halden Machine Works')!;
  return latestScored(halden.engagements[0]!.assessments[0]!.waves).id;
}

interface ScoredWave {
  readonly id: string;
  readonly status: string;
  readonly closedAt: string | null;
}

/** The scored wave that was closed last: one imported later may lie years back. */
function latestScored(waves: readonly ScoredWave[]): ScoredWave {
  return waves
    .filter(({ status }) => status === 'SCORED')
    .sort((a, b) => a.closedAt!.localeCompare(b.closedAt!))
    .at(-1)!;
}

async function joined(
  browser: Browser,
  product: Product,
  code: string,
  name: string,
  isObserver = false,
): Promise<Page> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/join#${code}`);
  await phone.getByRole('textbox', { name: 'Your name' }).fill(name);
  if (isObserver) await phone.getByRole('checkbox', { name: 'I only watch' }).check();
  await assertFits(phone, 'the door of the room');
  await phone.getByRole('button', { name: 'Enter the room' }).tap();
  await phone.getByText('The workshop begins soon').waitFor();
  return phone;
}

async function votes(phone: Page, answer: string): Promise<void> {
  await phone.getByRole('radio', { name: answer }).check();
  await phone.getByRole('button', { name: /^(Vote|Change my vote)$/ }).tap();
  await phone.getByText(/^(Your|The) vote is counted/).waitFor();
}

/** Other words for the workshop and a step, before anybody is in the room. */
async function setsUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Finding the right position');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Finding the right position' }).waitFor();
  await page
    .getByRole('button', { name: /^Edit: / })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Our place today');
  await page.getByRole('textbox', { name: 'Minutes' }).first().fill('25');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Our place today 25 min').waitFor();
  // A step that is ahead can be looked at, and its questions prepared.
  await page.getByRole('button', { name: 'Where we disagree', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Where we disagree' }).waitFor();
  await keepPicture(page, 'workshop-prepared');
}

/** Kim has no phone: a scribe, who joined with one, writes the vote down. */
async function servesKim(browser: Browser, product: Product, facilitator: Page, code: string): Promise<Page> {
  const scribe = await openWindow(browser, PHONE);
  await scribe.goto(`${product.url}/join#${code}`);
  await scribe.getByRole('textbox', { name: 'Your name' }).fill('Robin');
  await scribe.getByRole('button', { name: 'Enter the room' }).tap();
  await scribe.getByRole('heading', { name: QUESTION }).waitFor();
  await facilitator.getByRole('textbox', { name: 'Add somebody without a phone' }).fill('Kim');
  await facilitator.getByRole('textbox', { name: 'Add somebody without a phone' }).press('Enter');
  await facilitator.getByRole('combobox', { name: 'Role of Robin' }).selectOption('SCRIBE');
  await scribe.getByText('Kim').tap();
  await votes(scribe, 'Partly');
  await scribe.getByText('recorded').waitFor();
  await assertAccessible(scribe, "a scribe's phone");
  await assertFits(scribe, "a scribe's phone");
  await keepPicture(scribe, 'workshop-scribe');
  return scribe;
}

/** Every further step with its first question: a point, levels, a choice, dots, ideas, confidence; by the clock, and back. */
async function goesThroughAgenda(facilitator: Page, screen: Page, phones: readonly Page[]): Promise<void> {
  const steps = facilitator.getByRole('button', { name: /^Go: / });
  const ahead = (await steps.evaluateAll((all) => all.map((each) => each.ariaLabel))).map((label) => label!.slice(4));
  assert(ahead.length >= 7, 'The agenda has fewer steps than the instrument gives it.');
  for (const [place, title] of ahead.entries()) {
    await facilitator.getByRole('button', { name: `Go: ${title}`, exact: true }).click();
    await facilitator.getByRole('heading', { level: 2, name: title }).waitFor();
    await screen.getByText(title, { exact: true }).first().waitFor();
    const put = facilitator.getByRole('button', { name: 'Open the vote' }).first();
    await put.or(facilitator.getByText('This step asks nothing yet.')).first().waitFor();
    if (!(await put.isVisible())) continue;
    await keepPicture(screen, `workshop-projector-step-${place + 2}`);
    await put.click();
    await Promise.all(phones.map((phone, i) => answers(phone, i)));
    await facilitator.getByText(`${PEOPLE} of ${PEOPLE + 1} have voted`).waitFor();
    if (place === 0) {
      await facilitator.getByRole('button', { name: 'Start 2 min' }).click();
      await phones[0]!
        .getByRole('timer')
        .getByText(/^1:5\d/)
        .waitFor();
      await facilitator.getByRole('button', { name: 'Pause' }).click();
      for (const page of [screen, ...phones]) await page.getByRole('timer').getByText('paused').waitFor();
    }
    await facilitator.getByRole('button', { name: 'Reveal' }).click();
    await screen.getByText(`${PEOPLE} votes`).waitFor();
    await keepPicture(screen, `workshop-projector-step-${place + 2}-result`);
    await keepPicture(phones[0]!, `workshop-phone-step-${place + 2}-result`);
  }
}

/** Somebody's answer to whatever is asked. */
async function answers(phone: Page, person: number): Promise<void> {
  const vote = phone.getByRole('button', { name: 'Vote', exact: true });
  await vote.waitFor();
  const [radios, text, plane] = [
    phone.getByRole('radio'),
    phone.getByRole('textbox', { name: 'Your ideas' }),
    phone.getByRole('img', { name: 'No point yet' }),
  ];
  if ((await radios.count()) > 0) await radios.nth(person % (await radios.count())).check();
  else if (await text.isVisible()) await text.fill(`idea ${person + 1}`);
  else if (await plane.isVisible()) await plane.tap({ position: { x: 60 + 25 * person, y: 200 - 15 * person } });
  else {
    const dots = phone.getByRole('button', { name: /^One more dot: / });
    while (await dots.nth(person % 2).isEnabled()) await dots.nth(person % 2).tap();
  }
  await vote.tap();
  await phone.getByText('Your vote is counted').waitFor();
}

async function collectsIdeas(facilitator: Page, screen: Page, phone: Page): Promise<void> {
  await facilitator.getByRole('button', { name: 'Add a question' }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('IDEAS');
  await dialog.getByRole('textbox', { name: 'Question' }).fill('What would help?');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await facilitator.getByRole('button', { name: 'Edit: What would help?' }).click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill(IDEAS);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const question = facilitator.locator('.mantine-Card-root').filter({ hasText: IDEAS });
  await question.getByRole('button', { name: 'Open the vote' }).click();
  await phone.getByRole('textbox', { name: 'Your ideas' }).fill('a rota for answers\nask the sales team');
  await phone.getByRole('button', { name: 'Vote' }).tap();
  await question.getByText(`1 of ${PEOPLE + 1} have voted`).waitFor();
  await question.getByRole('button', { name: 'Reveal' }).click();
  await question.getByRole('checkbox', { name: 'a rota for answers' }).check();
  await question.getByRole('combobox', { name: 'Heading' }).fill('Answering');
  await question.getByRole('button', { name: 'Put under the heading' }).click();
  await screen.getByRole('heading', { name: 'Answering' }).waitFor();
  await keepPicture(facilitator, 'workshop-ideas');
  await keepPicture(screen, 'workshop-projector-ideas');
}

/** A question about an item has the item's words and levels. */
async function asksAboutItem(facilitator: Page): Promise<void> {
  await facilitator.getByRole('button', { name: 'Add a question' }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('LEVEL');
  const items = dialog.getByRole('combobox', { name: 'Item' });
  const text = (await items.getByRole('option').first().textContent())!;
  await dialog.getByRole('button', { name: 'Add' }).click();
  await facilitator.locator('.mantine-Card-root').filter({ hasText: text }).first().waitFor();
}

async function decides(page: Page, question: Locator): Promise<void> {
  await question.getByRole('button', { name: 'Record what was decided' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('AGREEMENT');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('All of us are rather sure');
  await dialog.getByRole('textbox', { name: 'Who answers for it' }).fill('Ingrid Halden');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('All of us are rather sure').waitFor();
  await page.getByRole('button', { name: 'Record a decision' }).click();
  await page.getByRole('textbox', { name: 'What is decided' }).fill('Enabled, and no further');
  for (const axis of ['Reach', 'Integration']) await page.getByLabel(`Target: ${axis}`).fill('45');
  await page.getByRole('textbox', { name: 'Why' }).fill('Few customers look for us in public');
  await page.getByRole('textbox', { name: 'Who answers for it' }).fill('Ingrid Halden');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('Enabled, and no further').first().waitFor();
  await page
    .getByText(/^Ingrid Halden, /)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: 'Open point' }).fill('Who answers at night?');
  await page.getByRole('button', { name: 'Add: Open point' }).click();
  await page.getByText('Who answers at night?').waitFor();
}

async function readsMinutes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read the minutes' }).click();
  await page.getByRole('heading', { level: 1, name: 'Finding the right position' }).waitFor();
  for (const text of ['Enabled, and no further', 'Round 1', 'Round 2', 'Who answers at night?'])
    await page.getByText(text).first().waitFor();
  for (const name of ['Kim', 'Person 1', 'Robin'])
    assert.equal(await page.getByText(name).count(), 0, `The minutes tell of ${name}.`);
  await assertAccessible(page, 'the minutes');
  await keepPicture(page, 'workshop-minutes');
  await page.getByRole('button', { name: 'Minutes as PDF' }).click();
  await page.getByRole('status').getByRole('link', { name: 'Download' }).waitFor();
}

/** The next workshop starts from what this one left open. */
async function goesOnLater(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.url}/waves/${await scoredWave(page, product)}/result`);
  await page.getByRole('button', { name: 'Prepare a workshop' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Half a year on');
  const before = dialog.getByRole('combobox', { name: 'Start from the open points of' });
  await before.selectOption({ label: (await before.getByRole('option').nth(1).textContent())! });
  await dialog.getByRole('button', { name: 'Create with a proposed agenda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Half a year on' }).waitFor();
  await page.getByText('Who answers at night?').first().waitFor();
  await keepPicture(page, 'workshop-from-open-points');
}
