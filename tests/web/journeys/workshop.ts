import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { ask, assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';

const PEOPLE = 6;
const QUESTION = 'How sure are we that the target is right?';

/** One facilitator, a projector and six people with phones: from the result to a decision, with a second round and a phone that drops out. */
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
  const code = (await facilitator.getByText(/^Code to join/).innerText()).split(':')[1]!.trim();

  const screen = await facilitator.context().newPage();
  await screen.goto(`${product.url}/screen/${facilitator.url().split('/').at(-1)!}`);
  await screen.getByRole('img', { name: 'QR code to join' }).waitFor();
  await keepPicture(screen, 'workshop-projector-agenda');

  const phones = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) => joined(browser, product, code, `Person ${i + 1}`)),
  );
  await facilitator.getByRole('button', { name: 'Start the workshop' }).click();
  await phones[0]!.getByText('Nothing to vote on now').waitFor();
  await facilitator.getByRole('button', { name: 'Add a question' }).click();
  await facilitator.getByRole('dialog').getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  const question = facilitator.locator('.mantine-Card-root').filter({ hasText: QUESTION });
  await question.getByRole('button', { name: 'Open the vote' }).click();

  await Promise.all(phones.map((phone, i) => votes(phone, i < 3 ? 'Little' : 'Fully')));
  for (const page of [facilitator, screen]) await page.getByText(`${PEOPLE} of ${PEOPLE}`).waitFor();
  assert.equal(await screen.getByText('Little').count(), 0, 'The projector tells votes before the reveal.');
  await assertAccessible(phones[0]!, 'a phone with a vote');
  await assertFits(phones[0]!, 'a phone with a vote');
  await keepPicture(phones[0]!, 'workshop-phone-vote');

  await phones[5]!.context().setOffline(true);
  await question.getByRole('button', { name: 'Reveal' }).click();
  for (const page of [screen, ...phones.slice(0, 5)]) await page.getByText('consensus').waitFor();
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

  await decides(facilitator);
  await facilitator.getByRole('button', { name: 'End the workshop' }).click();
  for (const phone of phones) await phone.getByText('The workshop has ended').waitFor();
  await facilitator.getByRole('button', { name: 'Minutes as PDF' }).click();
  await facilitator.getByRole('status').getByText('The minutes are being written').waitFor();
  await keepPicture(facilitator, 'workshop-ended');
  for (const page of [facilitator, ...phones]) await page.context().close();

  const executive = await openWindow(browser, DESKTOP);
  await signIn(executive, product, 'executive');
  await executive.getByRole('heading', { name: 'What was decided' }).waitFor();
  await executive.getByText('Enabled, and no further').waitFor();
  await keepPicture(executive, 'executive-with-decision');
  await executive.context().close();
}

async function scoredWave(page: Page, product: Product): Promise<string> {
  const { clients } = await ask<{
    clients: { name: string; engagements: { assessments: { waves: { id: string; status: string }[] }[] }[] }[];
  }>(page.context(), product, '{ clients { name engagements { assessments { waves { id status } } } } }');
  const halden = clients.find(({ name }) => name === 'Halden Machine Works')!;
  return halden.engagements[0]!.assessments[0]!.waves.findLast(({ status }) => status === 'SCORED')!.id;
}

async function joined(browser: Browser, product: Product, code: string, name: string): Promise<Page> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/join#${code}`);
  await phone.getByRole('textbox', { name: 'Your name' }).fill(name);
  await phone.getByRole('button', { name: 'Enter the room' }).tap();
  await phone.getByText('The workshop begins soon').waitFor();
  return phone;
}

async function votes(phone: Page, answer: string): Promise<void> {
  await phone.getByRole('radio', { name: answer }).check();
  await phone.getByRole('button', { name: /^(Vote|Change my vote)$/ }).tap();
  await phone.getByText('Your vote is counted').waitFor();
}

async function decides(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'What is decided' }).fill('Enabled, and no further');
  for (const axis of ['Reach', 'Integration']) await page.getByLabel(`Target: ${axis}`).fill('45');
  await page.getByRole('textbox', { name: 'Why' }).fill('Few customers look for us in public');
  await page.getByRole('textbox', { name: 'Who answers for it' }).fill('Ingrid Halden');
  await page.getByRole('button', { name: 'Record' }).click();
  await page.getByText('Enabled, and no further').first().waitFor();
  await page.getByText(/^Ingrid Halden, /).waitFor();
}
