import { OutlineSections } from '../../ui/outline/outline-sections.js';
import { QueryState } from '../../ui/query-state.js';
import { useToldResult } from './result-outline.js';

/** Some sections of a wave's newest result, named by their keys. */
export function ResultSections({ waveId, only }: { waveId: string; only: readonly string[] }) {
  const [told, retry] = useToldResult(waveId);
  return (
    <QueryState result={told} retry={retry}>
      {({ outline }) => <OutlineSections sections={outline.sections.filter(({ key }) => only.includes(key))} />}
    </QueryState>
  );
}
