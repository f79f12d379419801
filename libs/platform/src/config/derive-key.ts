import { deriveKey as derive } from '@sextant/data';

/** What a key may be used for; each purpose has a key of its own. */
export type KeyPurpose =
  | 'audit'
  | 'link'
  | 'draft'
  | 'seal'
  | 'code'
  | 'invitation'
  | 'fingerprint'
  | 'erasure'
  | 'answers'
  | 'backup'
  | 'operation'
  | 'context'
  | 'operator'
  | 'device';

/** The audit chain's key, for whoever opens a door without Nest. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return derive(secret, purpose);
}
