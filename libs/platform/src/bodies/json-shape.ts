/** How much structure a JSON text may have: what comes after reads every name and every value of it. */
export interface ShapeLimits {
  readonly depth: number;
  readonly names: number;
  /** Names in one object: the transformation of inputs compares them with each other. */
  readonly namesOfOne: number;
  readonly values: number;
}

/** Whole files travel as one text; everything else is small. */
export const SHAPE_LIMITS: ShapeLimits = { depth: 20, names: 5_000, namesOfOne: 500, values: 20_000 };

const [QUOTE, BACKSLASH, COMMA, COLON] = [...'"\\,:'].map((sign) => sign.charCodeAt(0));
const OPENING = new Set([...'{['].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([...'}]'].map((sign) => sign.charCodeAt(0)));

/** Whether a text has more structure than it may, told in one pass before it is parsed. Whether it is JSON is not asked. */
export function isTooIntricate(text: string, limits: ShapeLimits = SHAPE_LIMITS): boolean {
  const namesOfOpen: number[] = [];
  let [names, values] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) i = endOfString(text, i);
    else if (OPENING.has(sign)) {
      values += 1;
      namesOfOpen.push(0);
      if (namesOfOpen.length > limits.depth) return true;
    } else if (CLOSING.has(sign)) namesOfOpen.pop();
    else if (sign === COMMA) values += 1;
    else if (sign === COLON) {
      names += 1;
      const here = namesOfOpen.length - 1;
      if (here >= 0) namesOfOpen[here]! += 1;
      if (names > limits.names || (namesOfOpen[here] ?? 0) > limits.namesOfOne) return true;
    }
    if (values > limits.values) return true;
  }
  return false;
}

/** Where the string that begins at a place ends; the end of the text if it never does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
