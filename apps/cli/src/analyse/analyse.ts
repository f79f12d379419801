import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { AnswerSheet } from '@sextant/assessments/files';
import {
  changeOfMembers,
  localizeInstrument,
  scoreWave,
  seedText,
  trend,
  type Instrument,
  type MemberOfWave,
  type Trend,
  type WaveInput,
} from '@sextant/maturity';
import { reportOutline } from '@sextant/telling';

import { BadInput } from '../bad-input.js';
import { readAnswersFile, readInstrumentFile } from '../input-files.js';
import type { AnalyseOptions } from './analyse-options.js';
import { analysisDocument, type ScoredSheet } from './analysis.js';
import { analysisTable } from './table.js';

/** Scores the files and writes the analysis to stdout; throws `BadInput` before anything is written. */
export async function analyse(options: AnalyseOptions): Promise<void> {
  const instrument = readInstrumentFile(options.instrument);
  const sheets = readAnswersFile(options.answers, instrument);
  const scored = scoreSheets(instrument, sheets, options);
  const localized = options.locale ? localizeInstrument(instrument, options.locale) : instrument;
  if (options.report !== undefined) await writeReports(options.report, localized, scored, options);
  process.stdout.write(
    options.format === 'table'
      ? analysisTable(localized, scored)
      : `${JSON.stringify(analysisDocument(instrument, scored, trendsOf(instrument, scored)), null, 2)}\n`,
  );
}

/** Scores sheet after sheet; the next wave of an organisation is settled and compared with the one before. */
export function scoreSheets(
  instrument: Instrument,
  sheets: readonly AnswerSheet[],
  options: Pick<AnalyseOptions, 'seed' | 'minimumGroup'>,
): ScoredSheet[] {
  const latest = new Map<string, ScoredSheet>();
  return sheets.map((sheet) => {
    const text = options.seed === undefined ? seedText(instrument, `${sheet.organisation}, ${sheet.wave}`) : null;
    const before = latest.get(sheet.organisation);
    const input: WaveInput = {
      instrument,
      answers: sheet.answers,
      mode: 'named',
      minimumGroup: options.minimumGroup,
      seed: options.seed ?? seedOf(text!),
      seedText: text,
      previous: before
        ? {
            result: before.result,
            members: changeOfMembers(['function'], membersOf(before.sheet), membersOf(sheet)),
            linked: { input: before.input, pairs: pairsBetween(before.sheet, sheet) },
          }
        : null,
    };
    const scored = { sheet, input, result: scoreWave(input) };
    latest.set(sheet.organisation, scored);
    return scored;
  });
}

/** The waves of each organisation side by side, where there are several. */
export function trendsOf(instrument: Instrument, scored: readonly ScoredSheet[]): Map<string, Trend> {
  const organisations = [...new Set(scored.map(({ sheet }) => sheet.organisation))];
  const series = organisations.map((organisation) => scored.filter(({ sheet }) => sheet.organisation === organisation));
  return new Map(
    series
      .filter((waves) => waves.length > 1)
      .map((waves) => [
        waves[0]!.sheet.organisation,
        trend(waves.map(({ sheet, result }) => ({ name: sheet.wave, at: '', instrument, result }))),
      ]),
  );
}

function membersOf({ names, answers }: AnswerSheet): MemberOfWave[] {
  return names.map((person, i) => ({ person, groups: { function: answers.respondents[i]!.function } }));
}

/** The same name in two waves of an organisation is the same person. */
function pairsBetween(earlier: AnswerSheet, later: AnswerSheet): [earlier: number, later: number][] {
  const places = new Map(earlier.names.map((name, i) => [name, i]));
  return later.names.flatMap((name, i): [number, number][] => {
    const place = places.get(name);
    return place === undefined ? [] : [[place, i]];
  });
}

function seedOf(text: string): number {
  return createHash('sha256').update(text, 'utf8').digest().readUInt32BE(0);
}

async function writeReports(
  path: string,
  instrument: Instrument,
  scored: readonly ScoredSheet[],
  options: AnalyseOptions,
): Promise<void> {
  const { renderReport } = await import('@sextant/reports/rendering');
  scored.forEach(({ sheet, result }, i) => {
    const upToHere = scored.slice(0, i + 1).filter((one) => one.sheet.organisation === sheet.organisation);
    const outline = reportOutline({
      instrument,
      result,
      locale: options.locale ?? (instrument.meta.locale === 'de' ? 'de' : 'en'),
      subject: { organisation: sheet.organisation, wave: sheet.wave, date: null },
      trend: trendsOf(instrument, upToHere).get(sheet.organisation) ?? null,
    });
    const extension = extname(path);
    const stem = path.slice(0, path.length - extension.length);
    const file = scored.length === 1 ? path : `${stem}-${i + 1}${extension}`;
    const pdf = renderReport(outline, { firm: '', address: '', colour: '#1f4e79', logoPng: null });
    try {
      writeFileSync(file, pdf);
    } catch (error) {
      throw new BadInput([`${file}: cannot be written (${String((error as NodeJS.ErrnoException).code)})`]);
    }
  });
}
