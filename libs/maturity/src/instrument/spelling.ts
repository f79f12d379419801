/** Signs that are not seen: soft hyphen, joiners, marks of direction, byte order mark, variation selectors, tags. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** Two names with the same spelling are one name: case, blanks, Unicode form and signs that are not seen tell nobody apart. */
export function spellingOf(name: string): string {
  // Up and down again, because some letters have one form below and two above: "Straße" and "STRASSE".
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s/gu, '').toUpperCase().toLowerCase();
}
