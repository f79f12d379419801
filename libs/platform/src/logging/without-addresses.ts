const WORD = /[^\s<>"'()[\],;:=]+/g;

/** A text in which no mail address is left: servers and drivers like to repeat whose it was. */
export function withoutAddresses(text: string): string {
  return text.includes('@') ? text.replace(WORD, (word) => (/.@./.test(word) ? '…@…' : word)) : text;
}
