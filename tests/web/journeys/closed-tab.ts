/// <reference lib="dom" />
import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { giveOutCode, storedAnswers } from '../stakeholder.js';

const COMMENT = 'every quarter, in writing';

/** The network goes in the middle, the tab is closed, and what was said arrives when the page is opened again. */
export async function closedTab(browser: Browser, product: Product): Promise<void> {
  const consultant = await openWindow(browser, DESKTOP);
  await signIn(consultant, product, 'consultant');
  const code = await giveOutCode(consultant, product, 0);
  await consultant.context().close();

  const phone = await openWindow(browser, PHONE);
  const context = phone.context();
  await phone.goto(`${product.url}/answer`);
  await phone.getByRole('textbox', { name: 'Code' }).fill(code);
  await phone.getByRole('button', { name: 'Start' }).tap();
  await phone.getByRole('heading', { name: 'What happens with your answers' }).waitFor();
  await phone.getByRole('button', { name: 'Start' }).tap();
  await answerByTouch(phone);
  await phone.getByText('Saved', { exact: true }).waitFor();

  await context.setOffline(true);
  await phone.getByRole('button', { name: 'Next' }).tap();
  await phone.getByRole('heading', { level: 2 }).waitFor();
  await answerByTouch(phone);
  await phone.getByText('Add a comment').tap();
  await phone.getByRole('textbox', { name: 'Comment' }).fill(COMMENT);
  await phone.getByRole('button', { name: 'Review' }).tap();
  await phone.getByRole('button', { name: 'Back' }).tap();
  await touchPlane(phone);
  await phone.getByText('2 answers not yet saved').waitFor();
  await phone.getByRole('button', { name: 'Next' }).tap();
  await phone.getByRole('button', { name: 'Hand in' }).tap();
  await phone.getByRole('alert').getByText('have not been handed in yet').waitFor();
  assert(!(await kept(phone)).includes(COMMENT), 'Words lie open on the device.');
  assert.equal((await kept(phone)).includes('tab:'), true, 'Nothing was kept on the device.');
  await phone.close();

  // Opened again while there is still no network: the questions, what is stored and what is not are all there.
  const offline = await context.newPage();
  await offline.goto(`${product.url}/answer`);
  await offline.getByText('2 answers not yet saved').waitFor();
  await offline.getByRole('button', { name: 'Review' }).tap();
  await offline.getByText('2 of').first().waitFor();
  await keepPicture(offline, 'answering-offline');
  await offline.close();

  await context.setOffline(false);
  // A browser may still deliver what a closed page had begun to send: then there is less to take over.
  assert((await storedAnswers(context, product)).answers.length >= 1);
  const again = await context.newPage();
  await again.goto(`${product.url}/answer`);
  await again.getByRole('button', { name: 'Go on' }).tap();
  await again.getByText('Saved', { exact: true }).waitFor();
  // The point follows the answers; the page says "Saved" of what it showed last.
  let stored = await storedAnswers(context, product);
  for (let i = 0; i < 25 && !stored.desiredPoint; i += 1) {
    await again.waitForTimeout(200);
    stored = await storedAnswers(context, product);
  }
  const { answers, desiredPoint } = stored;
  assert.equal(answers.length, 2);
  assert.equal(answers.filter(({ comment }) => comment === COMMENT).length, 1);
  assert(
    desiredPoint && Math.abs(desiredPoint.x - 75) <= 2 && Math.abs(desiredPoint.y - 25) <= 2,
    'The point is lost.',
  );
  await again.getByRole('button', { name: 'Review' }).tap();
  await again.getByRole('button', { name: 'Hand in' }).tap();
  await again.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.equal(await kept(again), '[]', 'Something was left on the device.');
  await context.close();
}

/** Two taps on descriptions: today, then desired. */
async function answerByTouch(phone: Page): Promise<void> {
  const described = phone.getByRole('group').getByText(/^[24]$/);
  await described.first().tap();
  await phone.getByRole('radio', { name: 'Today: 2', exact: true, checked: true }).waitFor();
  await described.last().tap();
  await phone.getByRole('radio', { name: 'Desired: 4', exact: true, checked: true }).waitFor();
}

async function touchPlane(phone: Page): Promise<void> {
  const plane = phone.getByRole('img', { name: /^Plane of / });
  await plane.scrollIntoViewIfNeeded();
  const { width, height } = (await plane.boundingBox())!;
  await plane.tap({ position: { x: width * 0.75, y: height * 0.75 } });
  await phone.getByRole('img', { name: /7\d across and 2\d up/ }).waitFor();
}

/** Everything in the page's store on the device, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sextant-answering');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('no store'));
    });
    const store = database.transaction('unsent').objectStore('unsent');
    const all = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const records = (await all(store.getAllKeys())).map(String);
    const values = (await all(store.getAll())) as { contents?: ArrayBuffer }[];
    const contents = values.map((value) => (value.contents ? new TextDecoder().decode(value.contents) : ''));
    database.close();
    return JSON.stringify([...records, ...contents.filter(Boolean)]);
  });
}
