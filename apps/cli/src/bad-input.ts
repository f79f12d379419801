/** Input that cannot be used; every line says what and where. */
export class BadInput extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'BadInput';
  }
}
