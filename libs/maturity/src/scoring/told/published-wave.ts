import { commonItems } from '../../instrument/comparability.js';
import type { State } from '../../instrument/instrument.js';
import type { LinkedWave } from '../../publication/linked-wave.js';
import { printedOf } from '../../publication/printed-document.js';
import type { PrintedState } from '../../publication/printed.js';
import { publishState } from '../../publication/publish-state.js';
import type { StateToPublish } from '../../publication/state-to-publish.js';
import { contextOf, type ScoringContext } from '../scoring-context.js';
import type { WaveInput } from '../wave-input.js';

/** What is told of a wave in each state. Current and desired go through gates of their own. */
export function publishedWave(context: ScoringContext, input: WaveInput): Record<State, PrintedState | null> {
  const publish = (state: State) => publishState(stateOf(context, state), wavesBefore(context, input, state));
  return { current: publish('current'), desired: context.hasDesired ? publish('desired') : null };
}

function stateOf(context: ScoringContext, state: State): StateToPublish {
  const { instrument, plan, rules, functions, weightOf, tables } = context;
  return { instrument, table: tables[state], plan, rules, functions, weightOf };
}

/** The wave before whose people are linked and whose document tells bands, and the one that it was compared with itself. */
function wavesBefore(later: ScoringContext, input: WaveInput, state: State): LinkedWave[] {
  const chain: LinkedWave[] = [];
  let context = later;
  let linked = input.previous?.linked;
  let document = input.previous?.result;
  while (linked && document && chain.length < 2) {
    const printed = printedOf(document, state, linked.input.instrument);
    if (!printed) break;
    const before = contextOf(linked.input);
    const { instrument } = context;
    chain.push({
      state: stateOf(before, state),
      pairs: linked.pairs,
      printed,
      isCommon: ({ kind, key }, item) =>
        kind !== 'item' &&
        commonItems(before.instrument, instrument, kind, key).common.some((common) => common.key === item),
    });
    context = before;
    ({ linked, result: document } = linked.input.previous ?? { linked: null, result: undefined });
  }
  return chain;
}
