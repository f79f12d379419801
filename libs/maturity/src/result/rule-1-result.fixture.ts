import { readFileSync } from 'node:fs';

/** A result as scoring 1 made it of the sample instrument: confidential, 20 people, minimum 3. Read anew each time. */
export function storedRule1Result(): unknown {
  return JSON.parse(readFileSync(new URL('./rule-1-result.fixture.json', import.meta.url), 'utf8'));
}
