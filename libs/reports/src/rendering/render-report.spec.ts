import { describe, expect, it } from '@jest/globals';

import { renderReport, type ReportBrand } from './render-report.js';
import { sampleOutline } from './sample-outline.fixture.js';

const brand: ReportBrand = { firm: 'Northstar Advisory', address: '1 Quay Street', colour: '#1f4e79', logoPng: null };

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('rendering a report', () => {
  it('sets every kind of block as a PDF/UA document', () => {
    const pdf = renderReport(sampleOutline, brand).toString('latin1');

    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/pdfuaid:part>1</);
  });

  it('gives the same bytes for the same outline', () => {
    expect(renderReport(sampleOutline, brand).equals(renderReport(sampleOutline, brand))).toBe(true);
  });

  it('shows the firm by its logo when there is one', () => {
    const withLogo = renderReport(sampleOutline, { ...brand, logoPng: pixel });

    expect(withLogo.equals(renderReport(sampleOutline, brand))).toBe(false);
  });

  it('never reads a text as Typst source', () => {
    const hostile = '#panic("source") *bold* $x$ <label> @ref #include "report.typ" \\';
    const outline = structuredClone(sampleOutline);
    outline.cover.title = hostile;
    outline.sections[0]!.heading = hostile;
    outline.sections[0]!.blocks.push({ kind: 'paragraph', text: hostile });

    expect(() => renderReport(outline, { ...brand, firm: hostile })).not.toThrow();
  });

  it('refuses a chart without a description', () => {
    const outline = structuredClone(sampleOutline);
    const chart = outline.sections[0]!.blocks[2] as { alt: unknown };
    chart.alt = null;

    expect(() => renderReport(outline, brand)).toThrow();
  });
});
