import {
  alpha,
  dimensionScores,
  icc,
  omega,
  respondentScores,
  type Alpha,
  type AnswerRows,
  type DimensionScores,
  type Icc,
  type Omega,
} from '@sextant/statistics';

import type { WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import { itemsOfDimension } from '../instrument/readers.js';
import { answerTables, commonScale, PERCENT, rowsOf, type ItemColumn } from './answer-table.js';

/** What answers of many organisations say about a dimension of the instrument, not about any of them. */
export interface InstrumentFigures {
  dimension: string;
  formative: boolean;
  alpha: Alpha;
  omega: Omega;
  /** Over organisations. */
  icc: Icc;
}

/** Reliability and intraclass correlation of each dimension, current state, pooled over all sheets. For authors of instruments. */
export function instrumentFigures(
  instrument: Instrument,
  sheets: readonly { organisation: string; answers: WaveAnswers }[],
): InstrumentFigures[] {
  const laidOut = sheets.map(({ organisation, answers }) => ({
    organisation,
    ...answerTables(instrument, answers).current,
  }));
  return instrument.dimensions.map(({ key, formative }) => {
    const rows: AnswerRows[number][] = [];
    const organisations: string[] = [];
    for (const { organisation, columns, respondents } of laidOut) {
      const own = columnsOf(instrument, key, columns);
      for (const row of rowsOf(own, respondents, commonScale(own) ? 'keyed' : 'pct')) {
        rows.push(row);
        organisations.push(organisation);
      }
    }
    return {
      dimension: key,
      formative: formative ?? false,
      alpha: alpha(rows),
      omega: omega(rows),
      icc: icc(respondentScores(rows), organisations),
    };
  });
}

/** Respondents' own scores of each dimension, current state; in levels, or in percent of range where the scales differ. */
export function respondentFigures(
  instrument: Instrument,
  answers: WaveAnswers,
): (DimensionScores & { dimension: string })[] {
  const { columns, respondents } = answerTables(instrument, answers).current;
  return instrument.dimensions.map(({ key }) => {
    const own = columnsOf(instrument, key, columns);
    const common = commonScale(own);
    const scale = common ? { min: common.lowest, max: common.highest } : PERCENT;
    const minAnsweredShare = instrument.scoring?.minimum_answered_share ?? 0.5;
    return {
      dimension: key,
      ...dimensionScores(rowsOf(own, respondents, common ? 'keyed' : 'pct'), { scale, minAnsweredShare }),
    };
  });
}

function columnsOf(instrument: Instrument, dimension: string, columns: readonly ItemColumn[]): ItemColumn[] {
  const items = new Set(itemsOfDimension(instrument, dimension));
  return columns.filter(({ item }) => items.has(item) && item.weight !== 0);
}
