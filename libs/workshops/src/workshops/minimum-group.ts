import { wrongField, type ConfidentialityMode } from '@sextant/contracts';
import type { Tx } from '@sextant/data';
import { HIGHEST_MINIMUM, MODES } from '@sextant/maturity';

/** How few votes a workshop shows: the chosen number, or the firm's or the mode's usual one. INVALID_INPUT below the mode's floor. */
export async function minimumGroup(tx: Tx, mode: ConfidentialityMode, chosen?: number | null): Promise<number> {
  const { floor, usual } = MODES[mode];
  const [tenant] = await tx.query<{ minimum: number }>(
    'SELECT default_minimum_group AS minimum FROM tenant WHERE tenant_id = $1',
    [tx.actor.tenantId],
  );
  const firm = mode === 'named' ? usual : Math.max(usual, tenant?.minimum ?? 0);
  const minimum = chosen ?? firm;
  if (minimum >= floor && minimum <= HIGHEST_MINIMUM) return minimum;
  throw wrongField('minimumGroup', 'range', { least: floor, most: HIGHEST_MINIMUM });
}
