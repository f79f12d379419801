import type { Browser, Page } from 'playwright-core';

import { openWindow, PHONE } from '../browser.js';
import type { Product } from '../product.js';

/** An answer given without network is kept through a closed tab and sent later; what another tab changed is shown. */
export async function weakNetwork(browser: Browser, product: Product): Promise<void> {
  const first = await openWindow(browser, PHONE);
  const context = first.context();
  await enter(first, product.stakeholderLink);
  await first.getByRole('radio', { name: 'Today: 3', exact: true }).check({ force: true });
  await first.getByText('Saved', { exact: true }).waitFor();

  await context.setOffline(true);
  await first.getByRole('radio', { name: 'Desired: 4', exact: true }).check({ force: true });
  await first.getByText('1 answer not yet saved').waitFor();
  await context.setOffline(false);
  await first.getByText('Saved', { exact: true }).waitFor();

  const second = await context.newPage();
  await enter(second, product.stakeholderLink);
  await second.getByRole('button', { name: 'Back' }).click();
  await second.getByRole('radio', { name: 'Desired: 4', exact: true }).waitFor();
  await second.getByRole('radio', { name: 'Today: 2', exact: true }).check({ force: true });
  await second.getByText('Saved', { exact: true }).waitFor();

  await first.getByRole('radio', { name: 'Today: 5', exact: true }).check({ force: true });
  const conflict = first.getByRole('alertdialog', { name: 'Changed elsewhere' });
  await conflict.getByRole('button', { name: 'Keep the other one' }).click();
  await conflict.waitFor({ state: 'detached' });
  await first.locator('input[type=radio]:checked').first().waitFor();
  await context.close();
}

async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: /^(Start|Go on)$/ }).click();
  await page.getByRole('radio', { name: 'Today: 3', exact: true }).waitFor();
}
