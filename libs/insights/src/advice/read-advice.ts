import { EngagementContext, type Assessment, type Tx } from '@sextant/data';
import { adviceRules, type Advice, type AdviceOverride, type Instrument, type ResultDocument } from '@sextant/maturity';

import { adviceRequest } from './advice-request.js';

/** The recommendation beside a result, and the newest destination that somebody set by hand. */
export interface AdviceBesideResult {
  readonly advice: Advice | null;
  readonly override: AdviceOverride | null;
}

/**
 * The advice by the instrument's rules, computed anew from frozen figures and the engagement's context: same facts, same
 * advice. Null where the instrument gives none, or the context questionnaire is not answered. The instrument decides the
 * language of the texts.
 */
export async function readAdvice(
  tx: Tx,
  assessment: Assessment,
  instrument: Instrument,
  result: ResultDocument,
): Promise<AdviceBesideResult> {
  const { engagementId, instrumentId } = assessment;
  const context = await tx.repo(EngagementContext).findOneBy({ engagementId, instrumentId });
  if (!context || !instrument.context) return { advice: null, override: null };
  const [override] = await tx.query<AdviceOverride>(
    `SELECT point, name, to_char(decided_on, 'YYYY-MM-DD') AS date, reason, role AS by FROM destination_override
      WHERE engagement_id = $1 AND instrument_id = $2 ORDER BY created_at DESC LIMIT 1`,
    [engagementId, instrumentId],
  );
  const advice = adviceRules(instrument).advise(adviceRequest(instrument, context.answers, result));
  return { advice, override: override ?? null };
}

/** What the advice beside a result rests on besides the result itself; changes whenever the advice may. */
export async function adviceBasis(tx: Tx, { engagementId, instrumentId }: Assessment): Promise<string> {
  const [basis] = await tx.query<{ revision: number | null; override: string | null }>(
    `SELECT (SELECT revision FROM engagement_context WHERE engagement_id = $1 AND instrument_id = $2) AS revision,
            (SELECT id FROM destination_override WHERE engagement_id = $1 AND instrument_id = $2
              ORDER BY created_at DESC LIMIT 1) AS override`,
    [engagementId, instrumentId],
  );
  return JSON.stringify(basis);
}
