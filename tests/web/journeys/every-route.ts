/// <reference lib="dom" />
import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { ask, assertAccessible, assertFits, DESKTOP, keepPicture, openWindow, PHONE, signIn } from '../browser.js';
import type { Product } from '../product.js';

/** A page to look at, and the words that say that it is there. */
interface Route {
  readonly name: string;
  readonly path: string;
  readonly heading: string | RegExp;
}

/** How each page is looked at: on a desk and on a phone, by day and by night. */
const VARIANTS = [
  { suffix: '', viewport: DESKTOP, scheme: 'light' },
  { suffix: '-dark', viewport: DESKTOP, scheme: 'dark' },
  { suffix: '-phone', viewport: PHONE, scheme: 'light' },
  { suffix: '-phone-dark', viewport: PHONE, scheme: 'dark' },
] as const;

/** Every route of the dashboard by its address, with what the demonstration holds. */
export async function routesOf(page: Page, product: Product): Promise<Route[]> {
  const { clients, instruments, workshops } = await ask<{
    clients: {
      id: string;
      name: string;
      engagements: {
        id: string;
        name: string;
        assessments: { id: string; name: string; waves: { id: string; name: string; status: string }[] }[];
      }[];
    }[];
    instruments: { title: string; versions: { id: string }[] }[];
    workshops: { id: string; name: string; status: string }[];
  }>(
    page.context(),
    product,
    `{ clients { id name engagements { id name assessments { id name waves { id name status } } } }
       instruments { title versions { id } } workshops { id name status } }`,
  );
  const client = clients.find(({ name }) => name === 'Halden Machine Works')!;
  const engagement = client.engagements[0]!;
  const assessment = engagement.assessments[0]!;
  const open = assessment.waves.find(({ status }) => status === 'OPEN')!;
  const scored = assessment.waves.findLast(({ status }) => status === 'SCORED')!;
  const instrument = instruments[0]!;
  const [planned, ended] = ['PLANNED', 'ENDED'].map((wanted) => workshops.find(({ status }) => status === wanted));
  return [
    { name: 'home', path: '/', heading: 'Overview' },
    { name: 'client', path: `/clients/${client.id}`, heading: client.name },
    { name: 'overview', path: `/clients/${client.id}/overview`, heading: client.name },
    { name: 'engagement', path: `/engagements/${engagement.id}`, heading: engagement.name },
    { name: 'assessment', path: `/assessments/${assessment.id}`, heading: assessment.name },
    { name: 'context', path: `/assessments/${assessment.id}/context`, heading: /./ },
    { name: 'wave', path: `/waves/${open.id}`, heading: open.name },
    { name: 'scored-wave', path: `/waves/${scored.id}`, heading: scored.name },
    { name: 'result', path: `/waves/${scored.id}/result`, heading: `${client.name}, ${scored.name}` },
    { name: 'instruments', path: '/instruments', heading: 'Instruments' },
    { name: 'instrument', path: `/instruments/${instrument.versions[0]!.id}`, heading: instrument.title },
    { name: 'workshops', path: '/workshops', heading: 'Workshops' },
    // The journey of a workshop leaves one that has ended and one that is planned.
    ...(planned ? [{ name: 'workshop', path: `/workshops/${planned.id}`, heading: planned.name }] : []),
    ...(ended ? [{ name: 'minutes', path: `/workshops/${ended.id}/minutes`, heading: ended.name }] : []),
    { name: 'reports', path: '/reports', heading: 'Reports' },
    { name: 'team', path: '/team', heading: 'Team' },
    { name: 'settings', path: '/settings', heading: 'Settings' },
    { name: 'audit', path: '/audit', heading: 'Audit trail' },
    { name: 'jobs', path: '/jobs', heading: /./ },
    { name: 'nowhere', path: '/nowhere', heading: 'There is nothing here' },
  ];
}

/** axe finds nothing on any route, and every route fits its window: wide or narrow, light or dark. */
export async function everyRoute(browser: Browser, product: Product): Promise<void> {
  const page = await openWindow(browser, DESKTOP);
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await assertAccessible(page, 'sign-in');
  await keepPicture(page, 'sign-in');
  await signIn(page, product, 'owner');
  const problems: string[] = [];
  const routes = await routesOf(page, product);
  for (const { suffix, viewport, scheme } of VARIANTS) {
    await page.setViewportSize(viewport);
    await page.evaluate(`localStorage.setItem('mantine-color-scheme-value', '${scheme}')`);
    for (const route of routes) await look(page, route, `${route.name}${suffix}`);
  }
  await page.context().close();
  assert.deepEqual(problems, []);

  async function look(here: Page, { path, heading }: Route, name: string): Promise<void> {
    await here.goto(product.url + path);
    await here.getByRole('heading', { level: 1, name: heading }).waitFor();
    await here.waitForLoadState('networkidle');
    await keepPicture(here, name);
    for (const check of [assertAccessible, assertFits])
      await check(here, name).catch((error: Error) => problems.push(error.message));
  }
}
