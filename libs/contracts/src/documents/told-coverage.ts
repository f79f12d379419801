import type { Coverage, InvitedCoverage } from '@sextant/maturity';

/** Whose view is missing; of a protected wave only whose was not asked for. */
export type ToldCoverage =
  | { readonly from: 'answers'; readonly coverage: Coverage }
  | { readonly from: 'invitations'; readonly coverage: InvitedCoverage };
