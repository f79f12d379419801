import assert from 'node:assert/strict';

import type { Browser } from 'playwright-core';

import { assertAccessible, assertFits, keepPicture, openWindow } from '../browser.js';
import type { Product } from '../product.js';

/** The narrowest phone, in dark colours and in German: the page and the instrument speak it, and nothing is cut off. */
export async function germanStakeholder(browser: Browser, product: Product): Promise<void> {
  const phone = await openWindow(browser, { width: 320, height: 640 });
  await phone.emulateMedia({ colorScheme: 'dark' });
  await phone.goto(product.stakeholderLink);
  await phone.getByRole('button', { name: 'Deutsch' }).click();
  await phone.getByRole('heading', { name: 'Willkommen' }).waitFor();
  assert.equal(await phone.evaluate('document.documentElement.lang'), 'de');
  await phone.getByRole('button', { name: 'Beginnen' }).click();
  await phone.getByRole('heading', { name: 'Was mit Ihren Antworten geschieht' }).waitFor();
  await check('promise');
  await phone.getByRole('button', { name: /^(Beginnen|Weitermachen)$/ }).click();
  await phone.getByRole('radio', { name: 'Heute: 1', exact: true }).waitFor();
  const question = await phone.getByRole('heading', { level: 2 }).textContent();
  await check('item');

  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByRole('radio', { name: 'Today: 1', exact: true }).waitFor();
  await phone.getByRole('heading', { level: 2, name: question ?? '', exact: true }).waitFor({ state: 'detached' });
  await phone.getByRole('button', { name: 'Deutsch' }).click();
  await phone.getByRole('heading', { level: 2, name: question ?? '', exact: true }).waitFor();

  await everyItemFits();
  await phone.getByRole('button', { name: 'Durchsehen' }).click();
  await phone.getByRole('heading', { name: 'Ihre Antworten' }).waitFor();
  await check('review');
  await phone.getByRole('button', { name: 'Zurück' }).click();
  await phone.getByRole('heading', { name: /insgesamt stehen/ }).waitFor();
  await check('plane');
  await phone.context().close();

  /** The longest word of any level, on the smallest phone. */
  async function everyItemFits(): Promise<void> {
    const [place, of] = /(\d+) von (\d+) ·/
      .exec(await phone.locator('body').innerText())!
      .slice(1)
      .map(Number);
    for (let item = place! + 1; item <= of!; item++) {
      await phone.getByRole('button', { name: 'Weiter', exact: true }).click();
      await phone.getByText(new RegExp(`Frage ${item} von ${of} ·`)).waitFor();
      await assertFits(phone, `item ${item} in German`);
    }
  }

  async function check(name: string): Promise<void> {
    await assertAccessible(phone, `the ${name} in German`);
    await assertFits(phone, `the ${name} in German`);
    await keepPicture(phone, `stakeholder-${name}-phone-dark-de`);
  }
}
