/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import type { Product } from './product.js';

/** Screenshots and downloads of the last run. */
export const OUTPUT = fileURLToPath(new URL('./output/', import.meta.url));

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const CHROMIUM = '/usr/bin/chromium';

/** Debian's Chromium, fit to run as root on a machine without a screen. */
export async function launchBrowser(): Promise<Browser> {
  await mkdir(OUTPUT, { recursive: true });
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A browser window of its own, with nobody signed in. */
export async function openWindow(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    hasTouch: viewport.width < 600,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Prints what can be read in each open window and keeps its picture: why a journey failed. */
export async function tellWindows(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [i, page] of pages.entries()) {
    // A window that cannot be read any more says so, and does not hide why the journey failed.
    const text = await page.locator('body').innerText({ timeout: 5_000 }).catch(String);
    console.log(`Window ${i}, ${page.url()}: ${text.replaceAll(/\s*\n\s*/g, ' | ').slice(0, 3_000)}`);
    await page.screenshot({ path: `${OUTPUT}failed-${i}.png` }).catch(console.log);
  }
}

export async function closeWindows(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

/** Signs a member of the demonstration in and waits for their first page. */
export async function signIn(page: Page, product: Product, role: string): Promise<void> {
  const member = product.signIns.find((known) => known.role === role);
  assert(member, `The demonstration has no ${role}.`);
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('E-mail').fill(member.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(member.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^Account of / }).waitFor();
}

/** Keeps a picture of the whole page in `tests/web/output`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  // A fixed header would otherwise lie across the middle of a page that was scrolled.
  await page.evaluate('scrollTo(0, 0)');
  // So would the answering page's own bars, which follow the reader.
  const style = '.bar, .steps { position: static !important; }';
  await page.screenshot({ path: `${OUTPUT}${name}.png`, fullPage: true, style });
}

/** Fails with each violation of WCAG that axe finds on the page, and where. */
export async function assertAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`);
  assert.deepEqual(found, [], `axe on ${name}`);
}

/** Fails if the page is wider than its window. */
export async function assertFits(page: Page, name: string): Promise<void> {
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  assert(over <= 0, `${name} is ${over} px wider than its window.`);
}

/** A question to the API in the name of whoever is signed in in this window. */
export async function ask<T>(context: BrowserContext, product: Product, query: string, variables = {}): Promise<T> {
  const reply = await context.request.post(`${product.url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await reply.json()) as { data: T; errors?: unknown };
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
