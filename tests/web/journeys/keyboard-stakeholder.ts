import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { giveOutCode, storedAnswers, tabTo } from '../stakeholder.js';

/** The whole questionnaire on a phone by keyboard alone, from the code on paper to the thanks. */
export async function keyboardStakeholder(browser: Browser, product: Product): Promise<void> {
  const consultant = await openWindow(browser, DESKTOP);
  await signIn(consultant, product, 'consultant');
  const code = await giveOutCode(consultant, product, 0);
  await consultant.context().close();

  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/answer`);
  await tabTo(phone, phone.getByRole('textbox', { name: 'Code' }));
  await phone.keyboard.type(code);
  await phone.keyboard.press('Enter');
  await phone.getByRole('heading', { name: 'What happens with your answers' }).waitFor();
  await press(phone, 'Start');

  const point = phone.getByRole('img', { name: /^Plane of / });
  await phone.getByRole('radio', { name: 'Today: 1', exact: true }).waitFor();
  let place = 0;
  for (; !(await point.isVisible()); place += 1) {
    const question = (await phone.getByRole('heading', { level: 2 }).textContent()) ?? '';
    await answerItem(phone, place);
    await press(phone, 'Next');
    await phone.getByRole('heading', { level: 2, name: question, exact: true }).waitFor({ state: 'detached' });
  }
  assert(place >= 10, `Only ${place} items were asked.`);

  await placePoint(phone);
  await press(phone, 'Next');
  await phone.getByRole('heading', { name: 'Your answers' }).waitFor();
  await phone.getByText('Saved', { exact: true }).waitFor();
  const stored = await storedAnswers(phone.context(), product);
  assert.equal(stored.answers.length, place);
  assert.deepEqual(stored.desiredPoint, { x: 99, y: 51 });
  assert.deepEqual(
    stored.answers.filter(({ comment }) => comment).map(({ comment }) => comment),
    ['The sales lead decides.'],
    'What named somebody was sent.',
  );
  assert.equal(stored.answers.filter(({ current }) => current === 'DK').length, 1);
  assert.equal(stored.answers.filter(({ confidence }) => confidence === 'low').length, 1);

  await press(phone, 'Hand in');
  await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
  await phone.getByRole('heading', { name: 'What happens next' }).waitFor();
  await assertAccessible(phone, 'the thanks');
  await keepPicture(phone, 'stakeholder-thanks-phone');
  assert.equal((await storedAnswers(phone.context(), product)).isSubmitted, true);
  await phone.context().close();
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Today by the arrows of the group; the rest differs from item to item, so that everything is used once. */
async function answerItem(phone: Page, place: number): Promise<void> {
  if (place === 2) return press(phone, 'I do not know');
  const radio = (name: string) => phone.getByRole('radio', { name, exact: true });
  assert.equal(
    await phone.getByRole('radio', { name: /^Desired/, checked: true }).count(),
    0,
    'Desired was filled in.',
  );
  await tabTo(phone, radio('Today: 1'));
  await phone.keyboard.press('ArrowDown');
  await phone.getByRole('radio', { name: 'Today: 2', exact: true, checked: true }).waitFor();
  if (place === 1) {
    await phone.keyboard.press('Shift+Tab');
    await press(phone, 'Same as today');
    await phone.getByRole('radio', { name: 'Desired: 2', exact: true, checked: true }).waitFor();
    return;
  }
  await phone.keyboard.press('Tab');
  await phone.keyboard.press('Space');
  await phone.getByRole('radio', { name: /^Desired/, checked: true }).waitFor();
  if (place === 3) await press(phone, 'Unsure');
  if (place === 4) await comment(phone);
}

/** A comment that names somebody is not sent; the one that replaces it is. */
async function comment(phone: Page): Promise<void> {
  await tabTo(phone, phone.getByText('Add a comment'));
  await phone.keyboard.press('Enter');
  const field = phone.getByRole('textbox', { name: 'Comment' });
  await tabTo(phone, field);
  await phone.keyboard.type('Ask Peter Miller, he decides.');
  await phone.getByText('Not sent yet: this looks like a name').waitFor();
  await assertAccessible(phone, 'a comment that names somebody');
  await keepPicture(phone, 'stakeholder-comment-phone');
  await press(phone, 'Edit');
  await phone.keyboard.press('Control+A');
  await phone.keyboard.type('The sales lead decides.');
  await phone.getByText('Not sent yet').waitFor({ state: 'detached' });
}

async function placePoint(phone: Page): Promise<void> {
  const [reach, integration] = await phone.getByRole('slider').all();
  assert.equal(await reach!.getAttribute('aria-valuetext'), 'not placed yet');
  await tabTo(phone, reach!);
  await phone.keyboard.press('End');
  await phone.keyboard.press('ArrowLeft');
  await tabTo(phone, integration!);
  await phone.keyboard.press('ArrowUp');
  await phone.getByRole('img', { name: /99 across and 51 up/ }).waitFor();
  await assertAccessible(phone, 'the plane');
  await assertFits(phone, 'the plane');
  await keepPicture(phone, 'stakeholder-plane-phone');
}
