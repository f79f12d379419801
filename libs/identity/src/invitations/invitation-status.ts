/** Where an invitation stands, by its row's times. */
export const INVITATION_STATUS = `CASE WHEN accepted_at IS NOT NULL THEN 'accepted' WHEN revoked_at IS NOT NULL THEN 'revoked'
  WHEN expires_at <= now() THEN 'expired' ELSE 'open' END`;
