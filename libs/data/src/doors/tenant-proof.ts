import { createHmac } from 'node:crypto';

/** What a proof opens: a transaction, or one call of a function that confines itself. One is worth nothing for the other. */
export type ProofPurpose = 'enter' | 'save';

/** Stands for no tenant and all: what the system door names. No firm has this id. */
export const PLATFORM = '00000000-0000-0000-0000-000000000000';

/** Firms whose proofs a process keeps at hand. */
const MOST_KEPT = 10_000;

/** Signs for whom a process speaks. The database checks it with a key that no work role can read. */
export class TenantProofs {
  private readonly kept = new Map<string, Buffer>();

  constructor(private readonly key: Buffer) {}

  of(purpose: ProofPurpose, tenantId: string): Buffer {
    const said = `${purpose}:${tenantId.toLowerCase()}`;
    const known = this.kept.get(said);
    if (known) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const proof = createHmac('sha256', this.key).update(said).digest();
    this.kept.set(said, proof);
    return proof;
  }
}

/** The key's two halves as HMAC uses them, each as long as a block of SHA-256: the database has that hash, but no HMAC. */
export function paddedKeys(key: Buffer): { inner: Buffer; outer: Buffer } {
  const block = Buffer.concat([key, Buffer.alloc(64 - key.length)]);
  return { inner: block.map((byte) => byte ^ 0x36) as Buffer, outer: block.map((byte) => byte ^ 0x5c) as Buffer };
}
