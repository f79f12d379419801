import assert from 'node:assert/strict';

import type { Browser } from 'playwright-core';

import { ask, DESKTOP, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';

interface Traces {
  readonly answered: number;
  readonly newestEntry: string;
}

/** A scanner that opens, renders and presses whatever a mail leads to leaves no answer, and the link as it was. */
export async function linkScanner(browser: Browser, product: Product): Promise<void> {
  const owner = await openWindow(browser, DESKTOP);
  await signIn(owner, product, 'owner');
  const before = await traces();

  const address = new URL(product.stakeholderLink);
  for (const method of ['HEAD', 'GET']) assert.equal((await fetch(address, { method })).status, 200);
  const scanner = await openWindow(browser, DESKTOP);
  await scanner.goto(product.stakeholderLink, { waitUntil: 'networkidle' });
  assert.deepEqual(await traces(), before, 'Opening the link left a trace.');
  for (let clicks = 0; clicks < 2; clicks += 1) {
    // What it sees, not what takes its place: a scanner has one look at a page.
    for (const button of await scanner.$$('button')) await button.click({ timeout: 2_000 }).catch(() => 0);
    await scanner.waitForTimeout(300);
  }
  await scanner.context().close();
  assert.equal((await traces()).answered, before.answered, 'Clicking handed something in.');

  const person = await openWindow(browser, PHONE);
  await person.goto(product.stakeholderLink);
  await person.getByRole('button', { name: 'Start' }).click();
  await person.getByRole('heading', { name: 'What happens with your answers' }).waitFor();
  // With an answer on record it would say "Go on".
  await person.getByRole('button', { name: 'Start' }).waitFor();
  await person.context().close();
  await owner.context().close();

  async function traces(): Promise<Traces> {
    const { clients, auditEntries } = await ask<{
      clients: { engagements: { assessments: { waves: { responseCounts: { answered: number | null } }[] }[] }[] }[];
      auditEntries: { id: string }[];
    }>(
      owner.context(),
      product,
      `{ clients { engagements { assessments { waves { responseCounts { answered } } } } }
         auditEntries(first: 1) { id } }`,
    );
    const waves = clients.flatMap(({ engagements }) =>
      engagements.flatMap(({ assessments }) => assessments.flatMap((assessment) => assessment.waves)),
    );
    return {
      answered: waves.reduce((sum, { responseCounts }) => sum + (responseCounts.answered ?? 0), 0),
      newestEntry: auditEntries[0]!.id,
    };
  }
}
