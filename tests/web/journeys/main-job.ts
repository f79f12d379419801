import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { Browser, Page } from 'playwright-core';

import { ask, assertAccessible, DESKTOP, keepPicture, openWindow, OUTPUT, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';
import { answerByHttp, answerEverything } from '../stakeholder.js';

const run = promisify(execFile);

const FUNCTIONS = ['executive', 'marketing', 'sales', 'customer_service', 'operations', 'legal_risk'];
const PEOPLE = FUNCTIONS.map((key, index) => ({
  name: `Person ${index + 1}`,
  email: `person${index + 1}@fjord.example`,
  key,
}));
const LIST = [
  'name,email,function,unit',
  ...PEOPLE.map(({ name, email, key }) => `${name},${email},${key},Head office`),
].join('\n');

/** The name of the client that the journey makes; others look for it in vain. */
export const NEW_CLIENT = 'Fjord Ferries';

/** From the sign-in to the PDF: a new client, its people, a wave, answers from a phone, the result and its report. */
export async function mainJob(browser: Browser, product: Product): Promise<void> {
  const page = await openWindow(browser, DESKTOP);
  await signIn(page, product, 'consultant');
  await makeClient(page);
  await importPeople(page);
  await makeWave(page);
  await invite(page);
  await answerOnPhone(browser, await linkInInbox(page, product, PEOPLE[0]!.email));
  for (const { email } of PEOPLE.slice(1)) await answerByHttp(await linkOf(page, product, email), 2);
  await closeWave(page);
  await readResult(page);
  await downloadReport(page);
  await page.context().close();
}

async function makeClient(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New client' }).click();
  const form = page.getByRole('dialog', { name: 'New client' });
  await form.getByLabel('Name').fill(NEW_CLIENT);
  await form.getByLabel('Sector').fill('Passenger transport');
  await form.getByRole('button', { name: 'Create client' }).click();
  await page.getByRole('heading', { level: 1, name: NEW_CLIENT }).waitFor();
}

async function importPeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import list' }).click();
  const form = page.getByRole('dialog', { name: 'Import people from a CSV file' });
  const choose = async (csv: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: 'CSV file' }).click();
    await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await form.getByRole('button', { name: 'Import', exact: true }).click();
  };
  await choose(`${LIST}\n,nobody,marketing,`);
  await form.getByRole('alert').getByText('Nothing was imported').waitFor();
  await form.getByRole('cell', { name: 'must not be empty' }).waitFor();
  await choose(LIST);
  await form.getByRole('status').getByText('6 people were imported.').waitFor();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('cell', { name: 'person6@fjord.example' }).waitFor();
  await keepPicture(page, 'journey-client');
}

async function makeWave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New engagement' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Where to go next');
  await page.getByRole('button', { name: 'Create engagement' }).click();
  await page.getByRole('heading', { level: 1, name: 'Where to go next' }).waitFor();
  await page.getByRole('button', { name: 'New assessment' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Position');
  await page.getByRole('button', { name: 'Create assessment' }).click();
  await page.getByRole('heading', { level: 1, name: 'Position' }).waitFor();
  await page.getByRole('button', { name: 'New wave' }).click();
  await page.getByRole('dialog').getByLabel('Name of the wave').fill('First round');
  await page.getByRole('button', { name: 'Create wave' }).click();
  await page.getByRole('heading', { level: 1, name: 'First round' }).waitFor();
}

async function invite(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Confidential' }).check();
  await page.getByLabel('Minimum group').fill('3');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: 'Add 6 participants' }).click();
  await page.getByText('Every stakeholder of this client takes part.').waitFor();
  await assertAccessible(page, 'a draft wave');
  await keepPicture(page, 'journey-draft-wave');
  await page.getByRole('button', { name: 'Open the wave' }).click();
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await page.getByText('Invitations are on their way').waitFor();
}

/** The link as a person finds it: in the mail, in the development inbox. */
async function linkInInbox(page: Page, product: Product, email: string): Promise<string> {
  const wave = page.url();
  await linkOf(page, product, email);
  await page.goto(`${product.url}/inbox`);
  await page.getByRole('button', { name: new RegExp(email) }).click();
  const mail = page.getByRole('region', { name: new RegExp(email) });
  const link = mail.frameLocator('iframe').getByRole('link').first();
  const address = (await link.getAttribute('href')) ?? '';
  assert.ok(address.startsWith(`${product.url}/answer#`), `The mail links to ${address}.`);
  await page.goto(wave);
  return address ?? '';
}

/** Mails go out by a job: the inbox fills within seconds. */
async function linkOf(page: Page, product: Product, email: string): Promise<string> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const { inboxMessages } = await ask<{ inboxMessages: { recipient: string; htmlBody: string }[] }>(
      page.context(),
      product,
      '{ inboxMessages { recipient htmlBody } }',
    );
    const mail = inboxMessages.find(({ recipient }) => recipient.includes(email));
    const link = mail && /href="([^"]*\/answer#[^"]+)"/.exec(mail.htmlBody)?.[1];
    if (link) return link;
    await page.waitForTimeout(500);
  }
  throw new Error(`No invitation for ${email} arrived.`);
}

async function answerOnPhone(browser: Browser, link: string): Promise<void> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(link);
  await assertAccessible(phone, 'the door of the answering page');
  await phone.getByRole('button', { name: 'Start' }).click();
  await phone.getByText('Only groups of at least 3').or(phone.getByText('groups of at least 3 people')).waitFor();
  await assertAccessible(phone, 'the promise');
  await keepPicture(phone, 'journey-promise-phone');
  await phone.getByRole('button', { name: 'Start' }).click();
  await phone.getByRole('radio', { name: 'Today: 2', exact: true }).waitFor();
  await assertAccessible(phone, 'an item');
  await keepPicture(phone, 'journey-item-phone');
  const answered = await answerEverything(phone, 2);
  assert(answered >= 10, `Only ${answered} items were asked.`);
  await assertAccessible(phone, 'the review');
  await keepPicture(phone, 'journey-review-phone');
  await phone.getByRole('button', { name: 'Hand in' }).click();
  await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
  await phone.context().close();
}

async function closeWave(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('6 of 6').first().waitFor();
  await page.getByRole('button', { name: 'Close the wave' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close this wave for good?' });
  await dialog.getByText('Closing is final').waitFor();
  await dialog.getByRole('button', { name: 'Close the wave' }).click();
  await page.getByRole('link', { name: 'See the result' }).click();
}

async function readResult(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: `${NEW_CLIENT}, First round` }).waitFor();
  await page.getByRole('heading', { name: 'The answer on one page' }).waitFor();
  await page.getByText('6 people answered.').waitFor();
  await page.getByRole('heading', { name: 'Dimensions', exact: true }).waitFor();
  await assertAccessible(page, 'the result');
  await keepPicture(page, 'journey-result');
}

async function downloadReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Report as PDF' }).click();
  const link = page.getByRole('link', { name: 'Download PDF' });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = `${OUTPUT}journey-report.pdf`;
  await download.saveAs(file);
  const bytes = await readFile(file);
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  for (const words of [NEW_CLIENT, 'First round', 'The answer on one page', 'Northstar Advisory'])
    assert(stdout.includes(words), `The report does not say “${words}”.`);
}
