import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, DESKTOP, keepPicture, openWindow, signIn } from '../browser.js';
import type { Product } from '../product.js';

const QUESTION = 'Why do we do this at all?';

/** A consultant builds a version of an instrument in forms, and looks at past answers before storing them. */
export async function consultant(browser: Browser, product: Product): Promise<void> {
  const page = await openWindow(browser, DESKTOP);
  await signIn(page, product, 'consultant');
  await buildVersion(page, product);
  await importAfterLooking(page, product);
  await page.context().close();
}

async function buildVersion(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.url}/instruments`);
  await page.getByRole('button', { name: 'New draft' }).first().click();
  await page.getByRole('tab', { name: 'Questions' }).waitFor();

  await page.getByRole('button', { name: /^How is our social activity tied/ }).click();
  const question = page.getByRole('textbox', { name: 'Question' });
  await question.fill('');
  await page.getByRole('cell', { name: 'items[0].text' }).waitFor();
  assert(await page.getByRole('button', { name: 'Save draft' }).isDisabled(), 'A broken draft could be saved.');
  await question.fill(QUESTION);
  await page.getByText('Nothing wrong with it.').waitFor();
  await page.getByText(QUESTION).last().waitFor();
  await assertAccessible(page, 'instrument-builder');
  await keepPicture(page, 'instrument-builder');

  await page.getByRole('tab', { name: 'Dimensions' }).click();
  await page.getByRole('button', { name: 'Add a dimension' }).click();
  await page.getByRole('button', { name: 'Remove: Add a dimension' }).click();
  await page.getByRole('tab', { name: 'Languages' }).click();
  await page.getByRole('textbox', { name: QUESTION }).fill('Warum tun wir das überhaupt?');
  for (const name of ['Axes', 'Functions', 'General', 'Languages', 'Dimensions']) {
    await page.getByRole('tab', { name }).click();
    await assertAccessible(page, `instrument-builder: ${name}`);
  }
  // The source is another view of the same draft.
  await page.getByRole('tab', { name: 'Source' }).click();
  const source = await page.getByRole('textbox', { name: 'Source' }).inputValue();
  assert(source.includes(QUESTION) && source.includes('Warum tun wir das überhaupt?'));
  await page.getByText('Nothing wrong with it.').waitFor();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('button', { name: 'Undo all changes' }).waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByText('intent.goal_link: text').waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published', { exact: true }).first().waitFor();
}

async function importAfterLooking(page: Page, product: Product): Promise<void> {
  await page.goto(product.url);
  await page
    .getByRole('link', { name: /^Halden Machine Works/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^Finding the right position/ }).click();
  await page.getByRole('link', { name: /^Social business position/ }).click();
  await page.getByRole('button', { name: 'Import past answers' }).click();
  const form = page.getByRole('dialog', { name: 'Import answers of past waves' });
  const look = async (rows: readonly string[]): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: 'CSV file' }).click();
    const csv = ['wave,organisation,respondent,function,item,current,desired,comment', ...rows].join('\n');
    await (await chooser).setFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await form.getByRole('button', { name: 'Look at the file' }).click();
  };
  await look(['2025-01,Halden,p1,sales,intent.nothing,3,4,']);
  await form.getByRole('alert').waitFor();
  assert.equal(await form.getByRole('button', { name: 'Import', exact: true }).count(), 0);

  await look([1, 2, 3].map((person) => `2025-01,Halden,p${person},sales,intent.goal_link,${person},4,`));
  const table = form.getByRole('table', { name: 'What this file would become' });
  await table.getByRole('cell', { name: 'a new wave' }).waitFor();
  await assertAccessible(page, 'import preview');
  await keepPicture(page, 'import-preview');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  // Nothing of it was stored.
  await page.reload();
  await page.getByRole('button', { name: 'Import past answers' }).waitFor();
  assert.equal(await page.getByText('2025-01').count(), 0);
}
