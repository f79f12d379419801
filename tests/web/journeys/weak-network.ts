import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, keepPicture, openWindow, PHONE } from '../browser.js';
import type { Product } from '../product.js';
import { storedAnswers } from '../stakeholder.js';

/** What is answered without network is saved later; what another tab or device has changed is shown, and one side wins. */
export async function weakNetwork(browser: Browser, product: Product): Promise<void> {
  const first = await openWindow(browser, PHONE);
  const context = first.context();
  await enter(first, product.stakeholderLink);
  await choose(first, 'Today: 3');
  await saved(first);

  await context.setOffline(true);
  await choose(first, 'Desired: 4');
  await first.getByText('1 answer not yet saved').waitFor();
  await context.setOffline(false);
  // It is sent at once: that it is on its way may be over before anybody looks.
  await first.getByText('Saved', { exact: true }).waitFor();

  const secondTab = await context.newPage();
  await enter(secondTab, product.stakeholderLink);
  await secondTab.getByRole('button', { name: 'Back' }).click();
  await secondTab.getByRole('radio', { name: 'Desired: 4', exact: true, checked: true }).waitFor();
  await choose(secondTab, 'Today: 2');
  await saved(secondTab);
  await choose(first, 'Today: 5');
  const conflict = first.getByRole('alertdialog', { name: 'Changed elsewhere' });
  await conflict.getByRole('region', { name: 'Here' }).getByText('5').waitFor();
  await conflict.getByRole('region', { name: 'Elsewhere' }).getByText('2').waitFor();
  await assertAccessible(first, 'a conflict');
  await keepPicture(first, 'stakeholder-conflict-phone');
  await conflict.getByRole('button', { name: 'Keep the other one' }).click();
  await first.getByRole('radio', { name: 'Today: 2', exact: true, checked: true }).waitFor();

  const otherDevice = await openWindow(browser, PHONE);
  await enter(otherDevice, product.stakeholderLink);
  await otherDevice.getByRole('button', { name: 'Back' }).click();
  await choose(otherDevice, 'Today: 4');
  await saved(otherDevice);
  await choose(first, 'Today: 1');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await saved(first);
  const [answer] = (await storedAnswers(context, product)).answers;
  assert.deepEqual([answer?.current, answer?.desired], ['1', '4']);
  await otherDevice.context().close();
  await context.close();
}

async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: /^(Start|Go on)$/ }).click();
  await page.getByRole('radio', { name: 'Today: 3', exact: true }).waitFor();
}

const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });

async function saved(page: Page): Promise<void> {
  // What was chosen is on its way first.
  await page.getByText('Saving …', { exact: true }).or(page.getByText('No connection')).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
}
