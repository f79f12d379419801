import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { ask, DESKTOP, keepPicture, openWindow, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { NEW_CLIENT } from './main-job.js';

/** An executive sees their client on one page, and finds nothing else: not by looking, not by address, not by asking. */
export async function executive(browser: Browser, product: Product): Promise<void> {
  const consultants = await openWindow(browser, DESKTOP);
  await signIn(consultants, product, 'consultant');
  const { clients } = await ask<{ clients: { id: string; name: string }[] }>(
    consultants.context(),
    product,
    '{ clients { id name } }',
  );
  await consultants.context().close();
  const foreign = clients.find(({ name }) => name === NEW_CLIENT);
  assert(foreign, 'There is no second client to hide.');

  const page = await openWindow(browser, DESKTOP);
  await signIn(page, product, 'executive');
  await page.getByRole('heading', { level: 1, name: 'Halden Machine Works' }).waitFor();
  await page.getByRole('heading', { name: 'Where are we?' }).waitFor();
  await page.getByRole('heading', { name: 'How far should we go?' }).waitFor();
  await page.getByRole('heading', { name: 'What has changed, and how much of it is real?' }).waitFor();
  const decisions = page.getByRole('region', { name: 'What to decide' }).getByRole('listitem');
  assert.equal(await decisions.count(), 3);
  await page.getByRole('heading', { name: 'Change over time' }).waitFor();
  assert.equal(await page.getByText(NEW_CLIENT).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'New client' }).count(), 0);
  await keepPicture(page, 'executive-home');

  for (const path of [`/clients/${foreign.id}`, `/clients/${foreign.id}/overview`]) {
    await page.goto(product.url + path);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  }
  await page.goto(`${product.url}/instruments`);
  await page.getByText('Your role does not allow this.').waitFor();
  const seen = await ask<{ clients: { name: string }[] }>(page.context(), product, '{ clients { name } }');
  assert.deepEqual(seen.clients, [{ name: 'Halden Machine Works' }]);

  await page.goto(product.url);
  await readNumbers(page);
  await page.goto(product.url);
  await page.getByRole('link', { name: 'All figures of this result' }).click();
  await page.getByRole('heading', { name: 'How this was measured' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Report as PDF' }).count(), 0);
  await page.context().close();
}

/** Every sentence opens its numbers, and leads to where they are told in full; the plane can be read by keyboard. */
async function readNumbers(page: Page): Promise<void> {
  const finding = page.getByRole('region', { name: 'Where are we?' });
  await finding.getByText('Numbers behind it').press('Enter');
  await finding.getByText('How sure').waitFor();
  await finding.getByRole('link', { name: 'Read it in full' }).click();
  const plane = page.getByRole('region', { name: 'Position on the plane' });
  await plane.waitFor();
  const point = plane.getByRole('button', { name: /^Recommended Reach \d+, Integration \d+$/ });
  await point.focus();
  assert.equal(await point.getAttribute('aria-pressed'), 'true');
  await page.keyboard.press('Tab');
  assert.equal(await point.getAttribute('aria-pressed'), 'false');
  await page.goBack();
}
