import { OutlineSections } from '../../ui/outline/outline-sections.js';
import { QueryState } from '../../ui/query-state.js';
import { useToldResult } from './result-outline.js';

/** How the figures moved up to a wave, as its newest result tells it. */
export function TrendOfWave({ waveId }: { waveId: string }) {
  const [told, retry] = useToldResult(waveId);
  return (
    <QueryState result={told} retry={retry}>
      {({ outline }) => <OutlineSections sections={outline.sections.filter(({ key }) => key === 'trend')} />}
    </QueryState>
  );
}
