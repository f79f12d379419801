import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, OUTPUT, PHONE, signIn } from '../browser.js';
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
  await mailInInbox(browser, product, PEOPLE[0]!.email);
  const [first, ...others] = await printCodes(page);
  await answerOnPhone(browser, product, first!);
  for (const code of others) await answerByHttp(product.url, { code }, 2);
  await closeWave(page);
  await readResult(page);
  await downloadReport(page);
  await findInList(page);
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

/** The operator reads in the inbox that a mail went out; the link of a confidential wave is shown to nobody. */
async function mailInInbox(browser: Browser, product: Product, email: string): Promise<void> {
  const operator = await openWindow(browser, DESKTOP);
  const letter = operator.getByRole('button', { name: new RegExp(email) });
  for (let attempt = 0; attempt < 60 && !(await letter.isVisible()); attempt += 1) {
    await operator.goto('about:blank');
    await operator.goto(product.operatorPage);
    await operator.getByRole('heading', { level: 1, name: 'Inbox of the demonstration' }).waitFor();
    await operator.waitForTimeout(500);
  }
  // Before a letter is open: axe waits for ever for a frame in which no script may run.
  await assertAccessible(operator, "the operator's page");
  await letter.click();
  assert(!operator.url().includes('#'), 'The key stays in the address.');
  const mail = operator.getByRole('region', { name: new RegExp(email) });
  const link = mail.frameLocator('iframe').getByRole('link').first();
  const address = await link.getAttribute('href');
  assert.equal(address, `${product.url}/operator#link-not-shown`, `The mail links to ${address}.`);
  await assertFits(operator, "the operator's page");
  await keepPicture(operator, 'operator');
  await operator.context().close();
}

/** One slip for everybody whom mail has not reached. */
async function printCodes(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Print codes for 6 people' }).click();
  const sheet = page.getByRole('dialog', { name: 'Codes on paper' });
  await sheet.getByRole('button', { name: 'Make 6 codes' }).click();
  const codes = sheet.getByText(/^[0-9A-Z]{8}$/);
  await codes.nth(PEOPLE.length - 1).waitFor();
  await assertAccessible(page, 'the sheet of codes');
  await keepPicture(page, 'journey-codes');
  const printed = await codes.allTextContents();
  await page.keyboard.press('Escape');
  return printed;
}

async function answerOnPhone(browser: Browser, product: Product, code: string): Promise<void> {
  const phone = await openWindow(browser, PHONE);
  await phone.goto(`${product.url}/answer`);
  await assertAccessible(phone, 'the door of the answering page');
  await phone.getByLabel('Code').fill(code);
  await phone.getByRole('button', { name: 'Start' }).click();
  await phone.getByText('groups of at least 3').first().waitFor();
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
  // While a protected wave is open it is told late, and in fives, how many have answered.
  await page.getByText('of 6').first().waitFor();
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

/** The list asks once for all reports, not once more for each. */
async function findInList(page: Page): Promise<void> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const operation = /\b(?:query|mutation) (\w*Report\w*)/.exec(request.postData() ?? '')?.[1];
    if (operation) asked.push(operation);
  });
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('row', { name: NEW_CLIENT }).getByRole('link', { name: 'Download PDF' }).waitFor();
  assert.deepEqual(asked, ['Reports']);
}
