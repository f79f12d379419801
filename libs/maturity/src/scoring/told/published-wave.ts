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

/** Longer chains of linked waves begin anew: all their answers are laid out together. */
const MOST_WAVES_BEFORE = 3;

/**
 * The waves before whose people are linked and whose documents tell bands, latest first, as far back as one document tells the change since
 * another. None at all if there are too many, or if one of them cannot be read any more.
 */
function wavesBefore(later: ScoringContext, input: WaveInput, state: State): LinkedWave[] {
  const chain: LinkedWave[] = [];
  let context = later;
  let previous = input.previous;
  while (previous && (chain.length === 0 || chain.at(-1)!.printed.changes.size > 0)) {
    const { linked, result } = previous;
    const printed = linked && printedOf(result, state, linked.input.instrument);
    if (!printed || chain.length === MOST_WAVES_BEFORE) return [];
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
    previous = linked.input.previous;
  }
  return chain;
}
