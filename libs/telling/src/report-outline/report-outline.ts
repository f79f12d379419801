import { adviceSection } from './advice-section.js';
import { answerSection } from './answer-section.js';
import { dimensionsSection } from './dimensions-section.js';
import { itemsSection } from './items-section.js';
import { methodSection } from './method-section.js';
import type { OutlineInput } from './outline-input.js';
import type { ReportCover, ReportOutline, ReportSection } from './outline.js';
import { positionSection } from './position-section.js';
import { ReportContext } from './report-context.js';
import { trendSection } from './trend-section.js';

/** The report of a wave, written out from its result: every sentence with the figures it rests on. */
export function reportOutline(input: OutlineInput): ReportOutline {
  const context = new ReportContext(input);
  const sections = input.result.anonymity.withheld
    ? [withheldSection(context), methodSection(context)]
    : [
        answerSection(context),
        positionSection(context),
        dimensionsSection(context),
        itemsSection(context),
        adviceSection(context),
        trendSection(context),
        methodSection(context),
      ];
  return {
    schema: 'sextant-outline/1',
    locale: input.locale,
    cover: cover(context),
    sections: sections.flatMap((section) => section ?? []),
  };
}

function cover(context: ReportContext): ReportCover {
  const { texts, figures, result, instrument } = context;
  const { organisation, wave, date } = context.input.subject;
  const { respondents } = result.participation;
  return {
    title: instrument.meta.title,
    subtitle: wave === '' ? organisation : `${organisation}, ${wave}`,
    facts: [
      { label: texts.cover.organisation, value: organisation },
      ...(wave === '' ? [] : [{ label: texts.cover.wave, value: wave }]),
      ...(date === null ? [] : [{ label: texts.cover.date, value: figures.date(date) }]),
      ...(respondents === null ? [] : [{ label: texts.cover.respondents, value: figures.people(respondents) }]),
      ...(result.anonymity.rule === 1 ? [{ label: texts.cover.publication, value: texts.cover.rule1 }] : []),
      { label: texts.cover.instrument, value: `${instrument.meta.title} ${result.instrument.version}` },
    ],
    notice: instrument.meta.origin ?? null,
  };
}

function withheldSection(context: ReportContext): ReportSection {
  const { texts, result } = context;
  return {
    key: 'withheld',
    heading: texts.withheld.heading,
    blocks: [{ kind: 'paragraph', text: texts.withheld.text(result.anonymity.minimumGroup) }],
  };
}
