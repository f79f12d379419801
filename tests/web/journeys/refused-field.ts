import assert from 'node:assert/strict';

import type { Browser, Locator, Page } from 'playwright-core';

import { ask, assertAccessible, DESKTOP, openWindow, signIn } from '../browser.js';
import type { Product } from '../product.js';

/** What the server finds wrong with a field stands beside that field, in the reader's language, for eyes and for readers aloud. */
export async function refusedField(browser: Browser, product: Product): Promise<void> {
  const page = await openWindow(browser, DESKTOP);
  await signIn(page, product, 'consultant');
  type Clients = { clients: { id: string; name: string }[] };
  const { clients } = await ask<Clients>(page.context(), product, '{ clients { id name } }');
  await page.goto(`${product.url}/clients/${clients.find(({ name }) => name === 'Halden Machine Works')!.id}`);

  const form = await tooManyEmployees(page, {
    edit: 'Edit',
    title: 'Edit client',
    employees: 'Employees',
    save: 'Save',
  });
  await saysBeside(form.getByLabel('Employees'), 'This must be 10,000,000 or less.');
  await form.getByRole('alert').getByText('Some of what you entered does not fit.').waitFor();
  assert.equal(await form.getByText('contextProfile').count(), 0);
  await assertAccessible(page, 'a form with a refused field');

  await page.evaluate(`localStorage.setItem('sextant.locale', 'de')`);
  await page.reload();
  const words = { edit: 'Bearbeiten', title: 'Kunden bearbeiten', employees: 'Beschäftigte', save: 'Speichern' };
  const german = await tooManyEmployees(page, words);
  await saysBeside(german.getByLabel('Beschäftigte'), 'Das darf höchstens 10.000.000 sein.');
  await page.context().close();
}

async function tooManyEmployees(
  page: Page,
  { edit, title, employees, save }: Readonly<Record<'edit' | 'title' | 'employees' | 'save', string>>,
): Promise<Locator> {
  await page.getByRole('button', { name: edit, exact: true }).first().click();
  const form = page.getByRole('dialog', { name: title });
  await form.getByLabel(employees).fill('99000000');
  await form.getByRole('button', { name: save }).click();
  return form;
}

async function saysBeside(field: Locator, words: string): Promise<void> {
  await field.page().getByText(words).waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const ids = (await field.getAttribute('aria-describedby'))!.split(' ');
  const said = await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).innerText()));
  assert(said.includes(words), `Beside the field stands: ${said.join(' | ')}`);
}
