import type { Course } from './course.js';

export { ROLES, type Role } from '../permissions.js';

/** Where an offer of membership stands. */
export const INVITATION_STATUSES = ['open', 'expired', 'accepted', 'revoked'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** One that has run out is still taken back, so that it leaves the list. */
export const INVITATION_COURSE: Course<InvitationStatus> = {
  expired: { from: ['open'], otherwise: 'INVITATION_NOT_VALID' },
  accepted: { from: ['open'], otherwise: 'INVITATION_NOT_VALID' },
  revoked: { from: ['open', 'expired'], otherwise: 'NOT_FOUND' },
};

/** Who acts. */
export const ACTOR_KINDS = ['member', 'participant', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How a mutation ended: done, denied for lack of rights, refused by a rule, or failed unexpectedly. */
export const AUDIT_OUTCOMES = ['done', 'denied', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** What a firm's logo can be. */
export const LOGO_TYPES = ['image/png', 'image/svg+xml'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];
