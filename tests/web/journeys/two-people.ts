import assert from 'node:assert/strict';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { DESKTOP, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { giveOutCodes, storedAnswers } from '../stakeholder.js';

/** Two people answer in two tabs of one browser, as on a tablet that goes round: neither answers for the other. */
export async function twoPeople(browser: Browser, product: Product): Promise<void> {
  const consultant = await openWindow(browser, DESKTOP);
  await signIn(consultant, product, 'consultant');
  const codes = await giveOutCodes(consultant, product, 1, 2);
  await consultant.context().close();

  const ada = await openWindow(browser, PHONE);
  const context = ada.context();
  await enter(ada, product, codes[0]!);
  await say(ada, 1);
  const ben = await context.newPage();
  await enter(ben, product, codes[1]!);
  await say(ben, 5);

  // The tab that was there first says something else, and unsent work of one is not taken over by the other.
  await say(ada, 2);
  await context.setOffline(true);
  await ada.getByRole('radio', { name: 'Today: 3', exact: true }).check({ force: true });
  await ada.getByText(/not yet saved/).waitFor();
  await ada.close();
  await context.setOffline(false);
  await ben.reload();
  await ben.getByRole('button', { name: 'Go on' }).tap();
  await ben.getByText('Saved', { exact: true }).waitFor();

  const links = await linksIn(context, product);
  assert.equal(links.length, 2);
  const said = await Promise.all(links.map((link) => storedAnswers(context, product, link)));
  const values = said.map(({ answers }) => answers.map(({ current }) => current));
  assert.equal(values.flat().filter((value) => value === '5').length, 1, JSON.stringify(values));
  const others = values.find((own) => !own.includes('5'));
  assert(others?.length === 1 && ['2', '3'].includes(others[0]!), `Answers were mixed up: ${JSON.stringify(values)}`);

  // A new tab does not guess which of the two has come back.
  const third = await context.newPage();
  await third.goto(`${product.url}/answer`);
  await third.getByRole('alert').getByText('Several people have answered in this browser').waitFor();
  await context.close();
}

async function enter(page: Page, product: Product, code: string): Promise<void> {
  await page.goto(`${product.url}/answer`);
  const codeField = page.getByRole('textbox', { name: 'Code' });
  const notMe = page.getByRole('button', { name: 'I am somebody else' });
  await codeField.or(notMe).first().waitFor();
  await page.waitForLoadState('networkidle');
  if (await notMe.isVisible()) await notMe.tap();
  await codeField.fill(code);
  await page.getByRole('button', { name: 'Start' }).tap();
  await page.getByRole('heading', { name: 'What happens with your answers' }).waitFor();
  await page.getByRole('button', { name: 'Start' }).tap();
}

async function say(page: Page, level: number): Promise<void> {
  await page.getByRole('radio', { name: `Today: ${level}`, exact: true }).check({ force: true });
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function linksIn(context: BrowserContext, product: Product): Promise<string[]> {
  const reply = await context.request.post(`${product.url}/auth/respondent/known`, { data: {} });
  return ((await reply.json()) as { links: string[] }).links;
}
