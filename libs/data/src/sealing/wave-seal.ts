import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

import { seal, unseal } from './seal.js';

/** What somebody said about one item, as it was written: a level in digits, NA, DK, or null for nothing. */
export interface SaidContent {
  readonly current: string | null;
  readonly desired: string | null;
  readonly comment: string | null;
  readonly confidence: string | null;
}

/** A point on the plane, in percent of each axis. */
export interface SaidPoint {
  readonly x: number;
  readonly y: number;
}

/** Without a comment every answer is as long as every other; comments come in a few lengths. */
const SHORT = 64;
const STEP = 256;

/**
 * The seal of one wave: what its respondents say rests under a random key of the wave's own. Each answer is bound to the
 * tenant, the wave and the item, and to no respondent: handing in carries it from the draft to a respondent of another name.
 */
export class WaveSeal {
  private readonly place: string;
  private readonly sealing: KeyObject;

  private constructor(
    private readonly key: Buffer,
    tenantId: string,
    waveId: string,
  ) {
    this.place = `${tenantId}|${waveId}`;
    this.sealing = createSecretKey(key);
  }

  /** With a new key. */
  static make(tenantId: string, waveId: string): WaveSeal {
    return new WaveSeal(randomBytes(32), tenantId, waveId);
  }

  /** With a key that rested wrapped beside the answers. */
  static unwrap(outer: Buffer, tenantId: string, waveId: string, wrapped: Buffer): WaveSeal {
    const key = unseal(createSecretKey(outer), wrapped, Buffer.from(`key|${tenantId}|${waveId}`));
    return new WaveSeal(key, tenantId, waveId);
  }

  /** The key as the database may keep it: worth nothing without the outer key, which is not there. */
  wrap(outer: Buffer): Buffer {
    return seal(createSecretKey(outer), this.key, Buffer.from(`key|${this.place}`));
  }

  sealAnswer(item: string, { current, desired, comment, confidence }: SaidContent): Buffer {
    return this.close(`item|${item}`, [current, desired, comment, confidence]);
  }

  openAnswer(item: string, sealed: Buffer): SaidContent {
    const said = this.open(`item|${item}`, sealed) as [string | null, string | null, string | null, string | null];
    const [current, desired, comment, confidence] = said;
    return { current, desired, comment, confidence };
  }

  sealPoint({ x, y }: SaidPoint): Buffer {
    return this.close('point', [x, y]);
  }

  openPoint(sealed: Buffer): SaidPoint {
    const [x, y] = this.open('point', sealed) as [number, number];
    return { x, y };
  }

  private close(what: string, said: readonly unknown[]): Buffer {
    const text = Buffer.from(JSON.stringify(said));
    const length = text.length <= SHORT ? SHORT : Math.ceil(text.length / STEP) * STEP;
    // Blanks after a document are no part of it.
    return seal(this.sealing, Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]), this.placeOf(what));
  }

  private open(what: string, sealed: Buffer): unknown {
    return JSON.parse(unseal(this.sealing, sealed, this.placeOf(what)).toString());
  }

  private placeOf(what: string): Buffer {
    return Buffer.from(`${this.place}|${what}`);
  }
}

/** Whether an answer gives a level: whoever gave one is in the result. */
export function givesLevel({ current, desired }: Pick<SaidContent, 'current' | 'desired'>): boolean {
  return [current, desired].some((rating) => rating !== null && /^-?\d/.test(rating));
}

/** Whether an answer says anything at all; one that was cleared again says nothing. */
export function saysSomething({ current, desired, comment }: Omit<SaidContent, 'confidence'>): boolean {
  return current !== null || desired !== null || Boolean(comment);
}
