import { describe, expect, it } from '@jest/globals';

import { MessageParts, partsOf } from './message-parts.js';

const received = (payloads: readonly string[]): string[] => {
  const messages: string[] = [];
  const parts = new MessageParts((message) => messages.push(message));
  payloads.forEach((payload) => parts.take(payload));
  return messages;
};
const long = `{"text":"${'Maß 🙂 '.repeat(4_000)}"}`;

describe('a message', () => {
  it('travels as it is when it fits, else in parts that fit, whatever its letters', () => {
    for (const message of ['{}', '#looks like a part', 'é'.repeat(3_949), 'é'.repeat(3_950), long]) {
      expect(received(partsOf(message))).toEqual([message]);
      expect(partsOf(message).every((part) => Buffer.byteLength(part) < 8_000)).toBe(true);
    }
    expect(partsOf('{}')).toEqual(['{}']);
  });

  it('whose beginning or middle was missed is left out, and the next one is whole', () => {
    const parts = partsOf(long);
    const holed = parts.filter((_, i) => i !== 1);

    expect(parts.length).toBeGreaterThan(3);
    expect(received([...parts.slice(1), ...partsOf(long), ...holed, '{}'])).toEqual([long, '{}']);
  });
});
