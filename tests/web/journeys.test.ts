import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { closeWindows, launchBrowser, tellWindows } from './browser.js';
import { anonymousRoom } from './journeys/anonymous-room.js';
import { consultant } from './journeys/consultant.js';
import { closedTab } from './journeys/closed-tab.js';
import { everyRoute } from './journeys/every-route.js';
import { executive } from './journeys/executive.js';
import { germanStakeholder } from './journeys/german-stakeholder.js';
import { keyboardStakeholder } from './journeys/keyboard-stakeholder.js';
import { linkScanner } from './journeys/link-scanner.js';
import { mainJob } from './journeys/main-job.js';
import { onTheWire } from './journeys/on-the-wire.js';
import { refusedField } from './journeys/refused-field.js';
import { twoPeople } from './journeys/two-people.js';
import { weakNetwork } from './journeys/weak-network.js';
import { workshop } from './journeys/workshop.js';
import { startProduct, type Product } from './product.js';

const JOURNEYS: readonly (readonly [name: string, go: (browser: Browser, product: Product) => Promise<void>])[] = [
  ['a link scanner that opens and clicks everything changes nothing', linkScanner],
  ['pages weigh on the wire what they promise', onTheWire],
  ['a consultant goes from the sign-in to the downloaded report', mainJob],
  ['a consultant builds an instrument and looks at past answers', consultant],
  ['what is wrong stands beside its field, in the reader’s language', refusedField],
  ['an executive sees their client and nothing else', executive],
  ['a stakeholder loses nothing to a weak network, a second tab or another device', weakNetwork],
  ['a stakeholder answers everything by keyboard alone, on a phone', keyboardStakeholder],
  ['a stakeholder without network closes the tab, comes back and hands in', closedTab],
  ['two people answer in two tabs of one browser', twoPeople],
  ['a stakeholder answers in German on a small phone', germanStakeholder],
  ['a facilitator, a projector and six people hold a workshop', workshop],
  ['an anonymous room has seats by tickets, and tells bands', anonymousRoom],
  ['every route can be used by everybody: axe finds nothing', everyRoute],
];

/** Journeys share one running product, as people do: later ones find what earlier ones left. */
void describe('in Chromium, against the running product', () => {
  let product: Product;
  let browser: Browser;

  before(async () => {
    product = await startProduct();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await product?.stop();
  });

  for (const [name, go] of JOURNEYS) {
    void it(name, async () => {
      try {
        await go(browser, product);
      } catch (error) {
        await tellWindows(browser);
        throw error;
      } finally {
        // What a failed journey left open would go on asking.
        await closeWindows(browser);
      }
    });
  }
});
