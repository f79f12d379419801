import assert from 'node:assert/strict';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible, DESKTOP, keepPicture, openWindow, signIn } from '../browser.js';
import type { Product } from '../product.js';

const QUESTION = 'Why do we do this at all?';

/** A consultant builds a version of an instrument in forms, and looks at past answers before storing them. */
export async function consultant(browser: Browser, product: Product): Promise<void> {
  const page = await openWindow(browser, DESKTOP);
  await signIn(page, product, 'consultant');
  await writeInstrument(page, product);
  await buildVersion(page, product);
  await putBack(page, product);
  await planWork(page, product);
  await importAfterLooking(page, product);
  await page.context().close();
}

/** A questionnaire of one's own, from its title to a plane, without a look at its source. */
async function writeInstrument(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.url}/instruments`);
  await page.getByRole('button', { name: 'New instrument' }).click();
  const form = page.getByRole('dialog', { name: 'New instrument' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Data maturity');
  await form.getByRole('textbox', { name: /^First dimension/ }).fill('Data skills');
  await form.getByRole('textbox', { name: 'Its first question' }).fill('Who can work with data?');
  await assertAccessible(page, 'new instrument');
  await form.getByRole('button', { name: 'Begin' }).click();

  await page.getByRole('tab', { name: 'Axes' }).click();
  await page.getByRole('textbox', { name: 'What runs across' }).fill('Breadth');
  await page.getByRole('textbox', { name: 'What runs upwards' }).fill('Depth');
  await page.getByRole('button', { name: 'Add the plane' }).click();
  await page.getByRole('cell', { name: 'axes.breadth' }).waitFor();
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByRole('button', { name: 'Copy: Who can work with data?' }).click();
  await page.getByRole('spinbutton', { name: 'Weight on Breadth' }).fill('1');
  await page.getByRole('spinbutton', { name: 'Weight on Depth' }).fill('2');
  await page.getByText('Nothing wrong with it.').waitFor();

  await page.getByRole('tab', { name: 'General' }).click();
  await page.getByRole('button', { name: 'Remove the highest level' }).click();
  await page.getByRole('tab', { name: 'Dimensions' }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill('skills');
  await page.keyboard.press('Tab');
  await page.getByText('Nothing wrong with it.').waitFor();
  // Whoever leaves without saving finds their work again.
  await page.getByRole('link', { name: 'Instruments' }).first().click();
  await page.getByRole('heading', { name: 'Instruments', level: 1 }).waitFor();
  await page.goBack();
  await page.getByText('Changes that were not saved are back.').waitFor();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('button', { name: 'Undo all changes' }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Source' }).click();
  const source = await page.getByRole('textbox', { name: 'Source' }).inputValue();
  assert(!source.includes('data_skills\n'), 'Something still names the dimension by its old key.');
  assert.match(source, /levels:\s+- 1\s+- 2\s+- 3\s+- 4\s+labels/);
}

/** A goal with its figure, its state, and an activity that is done: all of it is there after a reload. */
async function planWork(page: Page, product: Product): Promise<void> {
  await page.goto(product.url);
  await page
    .getByRole('link', { name: /^Brightwater Outdoor/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^From campaigns/ }).click();
  await page.getByRole('button', { name: 'Add a goal' }).click();
  const goal = 'Answer every question within a day';
  const fields = { Goal: goal, 'Figure that shows it': 'Share within 24 hours', 'Where it stands today': '58 %' };
  for (const [name, text] of Object.entries(fields)) await page.getByRole('textbox', { name, exact: true }).fill(text);
  await page.getByRole('textbox', { name: 'Owner' }).fill('Iris Lane');
  await page.getByLabel(/^By/).fill('2027-06-30');
  await page.getByRole('button', { name: 'Add: Goal' }).click();
  await page.getByRole('combobox', { name: `State of “${goal}”` }).selectOption('reached');
  await page.getByRole('button', { name: 'Add an activity' }).click();
  await page.getByRole('textbox', { name: 'Activity', exact: true }).fill('Name a duty rota');
  await page.getByRole('textbox', { name: 'Owner' }).last().fill('Gail Marsh');
  await page.getByRole('button', { name: 'Add: Activity' }).click();
  await page.getByRole('checkbox', { name: 'Name a duty rota' }).click();
  await assertAccessible(page, 'plan');
  await page.waitForLoadState('networkidle');
  await page.reload();
  await page.getByRole('checkbox', { name: 'Name a duty rota', checked: true }).waitFor();
  assert.equal(await page.getByRole('combobox', { name: `State of “${goal}”` }).inputValue(), 'REACHED');
}

/** What the server refuses comes back, and the page says so. */
async function putBack(page: Page, product: Product): Promise<void> {
  await page.goto(product.url);
  await page
    .getByRole('link', { name: /^Brightwater Outdoor/ })
    .last()
    .click();
  const name = 'Take off: Amir Khan';
  const press = page.getByRole('button', { name });
  await press.waitFor();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('ArchiveStakeholder')) return route.continue();
    await held;
    return route.abort();
  });
  await press.click();
  await press.waitFor({ state: 'detached' });
  release();
  await page.getByRole('alert').getByText('has been put back').waitFor();
  await press.waitFor();
  await page.unroute('**/graphql');
}

async function buildVersion(page: Page, product: Product): Promise<void> {
  await page.goto(`${product.url}/instruments`);
  await page.getByRole('button', { name: 'New draft: Social business position' }).click();
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
  await page.getByRole('button', { name: 'Remove: New dimension' }).click();
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

  await page.getByRole('button', { name: 'Import past answers' }).click();
  await look([1, 2, 3].map((person) => `2025-01,Halden,p${person},sales,intent.goal_link,${person},4,`));
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: /^2025-01/ }).waitFor();
}
