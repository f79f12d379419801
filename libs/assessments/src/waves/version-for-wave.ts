import { DomainError } from '@sextant/contracts';
import { InstrumentVersion, type Assessment, type Tx } from '@sextant/data';

/** The named version of the assessment's instrument, or its newest published one. */
export async function versionForWave(
  tx: Tx,
  assessment: Assessment,
  versionId: string | undefined,
): Promise<InstrumentVersion> {
  if (versionId) {
    const version = await tx.get(InstrumentVersion, versionId);
    if (version.instrumentId === assessment.instrumentId) return version;
    throw new DomainError('NOT_FOUND', { id: versionId });
  }
  const newest = await tx.repo(InstrumentVersion).findOne({
    where: { instrumentId: assessment.instrumentId, status: 'published' },
    order: { publishedAt: 'DESC' },
  });
  if (!newest) throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { instrumentId: assessment.instrumentId });
  return newest;
}
