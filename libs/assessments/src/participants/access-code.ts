import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that no two signs are taken for each other. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** How long a code can be used. */
export const CODE_LASTS = '72 hours';

/** A code of eight signs: 40 random bits. */
export function newAccessCode(): string {
  return codeOf(randomBytes(Math.ceil((LENGTH * 5) / 8)));
}

/** The code that the first bits of some bytes make. */
export function codeOf(bytes: Buffer, length = LENGTH): string {
  const bits = BigInt(`0x${bytes.toString('hex')}`);
  return Array.from({ length }, (_, i) => SIGNS[Number((bits >> BigInt(i * 5)) & 31n)]).join('');
}

/** A code as somebody typed it, in its one form; null if it cannot be one. */
export function readAccessCode(typed: string, length = LENGTH): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === length && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
