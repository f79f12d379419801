import { deriveKey } from './derive-key.js';

/** What opens the operator's page: derived, so that whoever holds the secret can say it, and it rests nowhere. */
export function operatorKey(secret: string): string {
  return deriveKey(secret, 'operator').toString('base64url');
}

/** The operator's page with its key in the fragment, which browsers send to no server. */
export function operatorAddress(publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}/operator#${operatorKey(secret)}`;
}
