/** Loaded before a process, puts its clock two hours ahead. */
const AHEAD_MS = 2 * 3_600_000;
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...parts) {
    if (parts.length === 0) super(Right.now() + AHEAD_MS);
    else super(...parts);
  }

  static now() {
    return Right.now() + AHEAD_MS;
  }
};
