import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { scoredWave } from './workshop.js';

const SEATS = 7;
const QUESTION = 'How sure are we that nobody is singled out?';

/**
 * An anonymous room: printed tickets give seats, the room's code lets watch. Counters and results go in steps and bands, a leaver's
 * vote stays, whoever comes late waits, and no code is left in an address bar.
 */
export async function anonymousRoom(browser: Browser, product: Product): Promise<void> {
  const facilitator = await openWindow(browser, DESKTOP);
  await signIn(facilitator, product, 'consultant');
  await facilitator.goto(`${product.url}/waves/${await scoredWave(facilitator, product)}/result`);
  await facilitator.getByRole('button', { name: 'Prepare a workshop' }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Behind closed doors');
  await dialog.getByRole('combobox', { name: 'Votes are' }).selectOption('ANONYMOUS');
  await dialog.getByRole('button', { name: 'Create with a proposed agenda' }).click();
  await facilitator.getByRole('heading', { level: 1, name: 'Behind closed doors' }).waitFor();
  const roomCode = (await facilitator.getByText(/^Code to join/).innerText()).split(':')[1]!.trim();
  assert.equal(roomCode.length, 8, 'The code of a room has fewer than forty bits.');

  const page = facilitator.url();
  const codes = await tickets(facilitator);
  await facilitator.goto(page);
  const [seated, late] = [codes.slice(0, SEATS - 1), codes[SEATS - 1]!];
  const phones: Page[] = [];
  for (const code of seated) phones.push(await enters(browser, product, code));
  await isNotTakenTwice(browser, product, seated[0]!);
  const observer = await onlyWatches(browser, product, roomCode);
  await facilitator.getByText(`${SEATS - 1} of ${SEATS} seats taken`).waitFor();

  const screen = await facilitator.context().newPage();
  await screen.goto(`${product.url}/screen/${page.split('/').at(-1)!}`);
  await isSeenClosed(facilitator);
  await facilitator.getByRole('button', { name: 'Start the workshop' }).click();
  await facilitator.getByRole('button', { name: 'Add a question' }).click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await dialog.getByRole('button', { name: 'Add' }).click();
  const question = facilitator.locator('.mantine-Card-root').filter({ hasText: QUESTION });
  await question.getByRole('button', { name: 'Open the vote' }).click();

  for (const phone of phones.slice(0, 4)) await votes(phone, 'Fully');
  for (const shown of [facilitator, screen, phones[0]!]) await shown.getByText('Fewer than 5 have voted').waitFor();
  for (const phone of phones.slice(4)) await votes(phone, 'Fully');
  for (const shown of [facilitator, screen, phones[0]!]) await shown.getByText('At least 5 have voted').waitFor();
  assert.equal(await observer.getByRole('radio').count(), 0, 'Somebody without a seat may vote.');
  await keepPicture(facilitator, 'anonymous-console');
  await question.getByRole('button', { name: 'Reveal' }).click();
  for (const shown of [screen, ...phones, observer]) {
    await shown.getByText('≥ 4.0').waitFor();
    await shown.getByText('At least 5 votes').waitFor();
  }
  await assertAccessible(screen, 'the projector with a band');
  await assertAccessible(phones[0]!, 'a phone with a band');
  await assertFits(phones[0]!, 'a phone with a band');
  await keepPicture(screen, 'anonymous-projector-result');
  await keepPicture(phones[0]!, 'anonymous-phone-result');

  await facilitator.getByRole('button', { name: 'Remove: no name' }).first().click();
  // In the room's list nobody can tell whom that was: the phone says it.
  await Promise.any(
    [observer, ...phones].map((phone) => phone.getByText('This room is not open to you any more').waitFor()),
  );
  const latecomer = await enters(browser, product, late);
  await question.getByRole('button', { name: 'Vote again' }).click();
  await latecomer.getByText('You came after this question was first shown').waitFor();
  await votes(latecomer, 'Not at all');
  await latecomer.getByText('Your vote is kept').waitFor();
  await keepPicture(latecomer, 'anonymous-phone-late');
  await question.getByRole('button', { name: 'Reveal' }).click();
  await screen.getByText('Who came late is not counted yet').waitFor();
  assert.equal(
    await screen.getByText('≥ 4.0').count(),
    2,
    'A vote that was cast late, or by somebody who left, moves the result.',
  );
  await keepPicture(screen, 'anonymous-projector-two-rounds');

  await onThePlane(facilitator, screen, phones);
  await facilitator.getByRole('button', { name: 'End the workshop' }).click();
  await facilitator.getByRole('link', { name: 'Read the minutes' }).click();
  await facilitator.getByText('taken with a ticket that works once').waitFor();
  await keepPicture(facilitator, 'anonymous-minutes');
  for (const window of [facilitator, observer, latecomer, ...phones]) await window.context().close();
}

/** A closed door shows as closed, also to whoever opens the console anew. */
async function isSeenClosed(facilitator: Page): Promise<void> {
  const door = facilitator.getByRole('switch', { name: 'People may join' });
  await door.click();
  await facilitator.getByRole('switch', { name: 'People may join', checked: false }).waitFor();
  await facilitator.reload();
  await facilitator.getByRole('switch', { name: 'People may join', checked: false }).waitFor();
  await door.click();
  await facilitator.getByRole('switch', { name: 'People may join', checked: true }).waitFor();
}

/** Makes tickets and looks at the page that prints them. */
async function tickets(page: Page): Promise<string[]> {
  await page.getByRole('textbox', { name: 'Seats in all' }).fill(String(SEATS));
  await page.getByRole('button', { name: 'Make tickets' }).click();
  await page.getByText(`0 of ${SEATS} seats taken`).waitFor();
  await keepPicture(page, 'anonymous-seats');
  await page.getByRole('link', { name: 'Print free tickets' }).click();
  await page
    .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    .first()
    .waitFor();
  const codes = await page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allInnerTexts();
  assert.equal(new Set(codes).size, SEATS, 'There is not one ticket a seat.');
  await assertAccessible(page, 'the tickets');
  await keepPicture(page, 'anonymous-tickets');
  return codes;
}

/** Takes a seat by the link of a ticket; the link is gone from the address bar before anything is pressed. */
async function enters(browser: Browser, product: Product, code: string): Promise<Page> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/join#${code.replace('-', '')}`);
  await phone.getByText('not even a colleague who knows their own vote').waitFor();
  assert.equal(phone.url(), `${product.url}/join`, 'The code stays in the address bar.');
  assert.equal(
    await phone.getByRole('textbox', { name: 'Your name' }).count(),
    0,
    'An anonymous room asks for a name.',
  );
  await assertFits(phone, 'the door of an anonymous room');
  if (code.endsWith('0')) await assertAccessible(phone, 'the door of an anonymous room');
  await keepPicture(phone, 'anonymous-door');
  await phone.getByRole('button', { name: 'Enter the room' }).tap();
  await phone
    .getByText('The workshop begins soon')
    .or(phone.getByRole('heading', { name: QUESTION }))
    .waitFor();
  return phone;
}

async function isNotTakenTwice(browser: Browser, product: Product, code: string): Promise<void> {
  const other = await openWindow(browser, PHONE);
  await other.goto(`${product.url}/join`);
  await other.getByRole('textbox', { name: 'Code on the screen' }).fill(code);
  await other.getByRole('button', { name: 'Go on' }).tap();
  await other.getByRole('button', { name: 'Enter the room' }).tap();
  await other.getByText('This code does not open a workshop').waitFor();
  await other.context().close();
}

async function onlyWatches(browser: Browser, product: Product, code: string): Promise<Page> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/join#${code}`);
  await phone.getByText('With this code you watch').waitFor();
  await keepPicture(phone, 'anonymous-door-without-seat');
  await phone.getByRole('button', { name: 'Enter the room' }).tap();
  await phone.getByText('The workshop begins soon').waitFor();
  return phone;
}

async function votes(phone: Page, answer: string): Promise<void> {
  await phone.getByRole('radio', { name: answer }).check();
  await phone.getByRole('button', { name: /^(Vote|Change my vote)$/ }).tap();
  await phone.getByText(/^Your vote is (counted|kept)/).waitFor();
}

/** Few points make a box and no dot; the question before is closed by this one. */
async function onThePlane(facilitator: Page, screen: Page, phones: readonly Page[]): Promise<void> {
  await facilitator.getByRole('button', { name: 'Go: Where we stand' }).click();
  const plane = facilitator.locator('.mantine-Card-root').filter({ hasText: 'Where on the plane' }).first();
  await plane.getByRole('button', { name: 'Open the vote' }).click();
  const voting = await whoIsAsked(phones);
  // One was sent out, and in the room's list nobody can tell whom.
  assert(voting.length >= phones.length - 1, `Only ${voting.length} of ${phones.length} phones are asked.`);
  for (const [i, phone] of voting.entries()) {
    await phone.getByRole('img', { name: 'No point yet' }).tap({ position: { x: 200 + 20 * i, y: 40 + 15 * i } });
    await phone.getByRole('button', { name: 'Vote', exact: true }).tap();
    await phone.getByText('Your vote is counted').waitFor();
  }
  await plane.getByRole('button', { name: 'Reveal' }).click();
  await screen.getByRole('img', { name: /^Middle of the room/ }).waitFor();
  await keepPicture(screen, 'anonymous-projector-plane');
  await facilitator.getByRole('button', { name: 'Purpose and rules', exact: true }).click();
  const closed = facilitator.locator('.mantine-Card-root').filter({ hasText: QUESTION });
  await closed.getByRole('button', { name: 'Show' }).waitFor();
  assert.equal(await closed.getByRole('button', { name: 'Vote again' }).count(), 0, 'A closed question is put again.');
}

/** The phones on which the plane lies, a moment after it was opened. */
async function whoIsAsked(phones: readonly Page[]): Promise<Page[]> {
  const asked = await Promise.all(
    phones.map((phone) =>
      phone
        .getByRole('img', { name: 'No point yet' })
        .waitFor({ timeout: 10_000 })
        .then(
          () => [phone],
          () => [],
        ),
    ),
  );
  return asked.flat();
}
