import type { ErrorCode } from 'yaml';

const QUOTE = 'put the whole text in quotation marks';

/** What is wrong with the syntax of a file, and what mends it, for people who do not read YAML's own words. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: `a text cannot begin with "*": ${QUOTE}`,
  BAD_DQ_ESCAPE: 'a backslash in quotation marks means something of its own: write \\\\ for one that is to be read',
  BAD_INDENT:
    'this line does not begin below the one that it belongs to: give both the same number of blanks before them',
  BAD_SCALAR_START: `a text cannot begin with this sign: ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `a text with ": " in it is taken for a name and its value: ${QUOTE}`,
  BLOCK_IN_FLOW: 'inside braces and brackets everything stands in braces and brackets',
  KEY_OVER_1024_CHARS: `a name is longer than 1024 characters; if it is a text with ": " in it, ${QUOTE}`,
  MISSING_CHAR:
    'a closing quotation mark, bracket or brace is missing, or a ":" after a name, or a comma between two entries',
  MULTILINE_IMPLICIT_KEY: `a name runs over several lines; if it is a text with ": " in it, ${QUOTE}`,
  TAB_AS_INDENT: 'a tab stands at the beginning of the line: use blanks',
  TAG_RESOLVE_FAILED: `a text cannot begin with "!": ${QUOTE}`,
};

/** An error of the parser in the words of a person; its own words where there are none. */
export function yamlInWords({ code, message }: { code: ErrorCode; message: string }): string {
  const own = message.split('\n')[0]!;
  if (code === 'UNEXPECTED_TOKEN' && /comment/i.test(own)) {
    return `" #" begins a comment, and what follows is left out: ${QUOTE}`;
  }
  return WORDS[code] ?? own;
}
