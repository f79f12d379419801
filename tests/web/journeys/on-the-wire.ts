import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { DESKTOP, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';

/** What a page may make somebody load who was never here, as it travels, in kB of 1,000 bytes. */
const BUDGET = { answering: 115, firstDashboard: 225, executive: 315 };

/** Pages weigh no more than promised where it counts: on the wire, headers, pages, scripts, styles and replies. */
export async function onTheWire(browser: Browser, product: Product): Promise<void> {
  const phone = await openWindow(browser, PHONE);
  await weighs('answering', phone, async () => {
    await phone.goto(product.stakeholderLink);
    await phone.getByRole('button', { name: 'Start' }).tap();
    await phone.getByRole('heading', { name: 'What happens with your answers' }).waitFor();
  });

  const consultant = await openWindow(browser, DESKTOP);
  await signIn(consultant, product, 'consultant');
  await weighs('firstDashboard', consultant, async () => {
    await consultant.reload();
    await consultant.getByRole('heading', { name: 'Latest results' }).waitFor();
  });

  const executive = await openWindow(browser, DESKTOP);
  await weighs('executive', executive, async () => {
    await signIn(executive, product, 'executive');
    await executive.getByRole('heading', { name: 'Change over time' }).waitFor();
  });
}

async function weighs(what: keyof typeof BUDGET, page: Page, visit: () => Promise<unknown>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await visit();
  await page.waitForLoadState('networkidle');
  const weight = bytes / 1_000;
  console.log(`${what}: ${weight.toFixed(1)} kB on the wire, of ${BUDGET[what]}`);
  assert(weight > 20, `${what}: ${weight} kB are too few to have been measured.`);
  assert(weight <= BUDGET[what], `${what}: ${weight.toFixed(1)} kB on the wire, more than ${BUDGET[what]}.`);
  await page.context().close();
}
