import { readFileSync } from 'node:fs';

const DATA = new URL('../reference/data/', import.meta.url);

/** Attributes of a bfi respondent; empty where unknown. */
export interface BfiRespondent {
  gender: string;
  education: string;
}

/** The bfi data as an answers CSV; `functionOf` names each respondent's function, or leaves the respondent out with null. */
export function bfiAnswersCsv(functionOf: (respondent: BfiRespondent) => string | null): string {
  const functions = new Map(
    lines('bfi.respondents.csv').map(([id, gender, education]) => [
      id!,
      functionOf({ gender: gender!, education: education! }),
    ]),
  );
  const rows = lines('bfi.answers.csv').flatMap(([id, item, value]) => {
    const key = functions.get(id!);
    return key === null || key === undefined ? [] : [`1,SAPA,${id},${key},${item},${value}`];
  });
  return `wave,organisation,respondent,function,item,current\n${rows.join('\n')}\n`;
}

function lines(name: string): string[][] {
  const [, ...rows] = readFileSync(new URL(name, DATA), 'utf8').trim().split('\n');
  return rows.map((row) => row.split(','));
}
