import type { ApiName, WaveStatus } from '@sextant/contracts/words';
/** A wave as far as one must know it to tell whether somebody should look at it. */
export interface WaveInBrief {
  readonly status: ApiName<WaveStatus>;
  readonly openedAt?: string | null | undefined;
  readonly closesOn?: string | null | undefined;
  readonly responseCounts: { readonly invited?: number | null; readonly answered?: number | null };
}

/** Why a wave needs somebody, the most pressing first. */
export type AttentionReason = 'overdue' | 'closing' | 'empty' | 'quiet' | 'scoring' | 'draft';

const DAY = 86_400_000;
const CLOSING_SOON_DAYS = 3;
const QUIET_AFTER_DAYS = 3;
const QUIET_BELOW = 0.5;

/** Why a wave needs attention at `now` (milliseconds); null if it does not. */
export function attentionFor(wave: WaveInBrief, now: number): AttentionReason | null {
  if (wave.status === 'DRAFT') return 'draft';
  if (wave.status === 'CLOSED') return 'scoring';
  if (wave.status === 'SCORED') return null;
  const { invited, answered } = wave.responseCounts;
  const left = wave.closesOn ? Date.parse(wave.closesOn) - now : Number.POSITIVE_INFINITY;
  if (left < 0) return 'overdue';
  if (!invited) return 'empty';
  if (left < CLOSING_SOON_DAYS * DAY) return 'closing';
  const openFor = wave.openedAt ? now - Date.parse(wave.openedAt) : 0;
  return openFor > QUIET_AFTER_DAYS * DAY && (answered ?? 0) / invited < QUIET_BELOW ? 'quiet' : null;
}
