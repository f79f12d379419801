import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportOutline } from '@sextant/telling';

/** The firm in whose name a report goes out. */
export interface ReportBrand {
  readonly firm: string;
  readonly address: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly logoPng: Buffer | null;
}

const TEMPLATE = fileURLToPath(new URL('./template', import.meta.url));
const FONT_WEIGHTS = ['400Regular', '500Medium', '600SemiBold'] as const;

let compiler: NodeCompiler | null = null;

function fonts(): Buffer[] {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
  return FONT_WEIGHTS.map((weight) => readFileSync(join(folder, weight, `SourceSans3_${weight}.ttf`)));
}

/**
 * Sets a report outline as an accessible PDF (PDF/UA-1: a figure without a description is an error, not a warning).
 * The same outline and brand give the same bytes. Compiling blocks the thread for some tens of milliseconds: call it
 * in the worker or the command line, never in the API. Throws with Typst's own diagnostics.
 */
export function renderReport(outline: ReportOutline, brand: ReportBrand): Buffer {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontBlobs: fonts() }] });
  const { logoPng, ...texts } = brand;
  const logoPath = join(TEMPLATE, 'logo.png');
  if (logoPng) compiler.mapShadow(logoPath, logoPng);
  try {
    const report = JSON.stringify({ outline, brand: texts, hasLogo: logoPng !== null });
    const compiled = compiler.compile({ mainFilePath: join(TEMPLATE, 'report.typ'), inputs: { report } });
    if (!compiled.result) {
      const problem = compiled.takeError();
      throw new Error(`The report could not be set: ${JSON.stringify(problem && compiler.fetchDiagnostics(problem))}`);
    }
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } finally {
    if (logoPng) compiler.unmapShadow(logoPath);
    compiler.evictCache(10);
  }
}
