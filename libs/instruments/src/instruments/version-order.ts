interface Version {
  readonly numbers: readonly number[];
  /** Dot-separated parts of a pre-release; none for a release. */
  readonly before: readonly string[];
}

const PATTERN = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

function read(version: string): Version | null {
  const match = PATTERN.exec(version);
  if (!match) return null;
  const [, major, minor = '0', patch = '0', before] = match;
  return { numbers: [major, minor, patch].map(Number), before: before?.split('.') ?? [] };
}

/** Whether a version can be put in order: major, minor and patch, of which the last two may be left out. */
export function isVersion(version: string): boolean {
  return read(version) !== null;
}

/** Whether a version comes after another by Semantic Versioning 2.0.0; false when one of them is no version. */
export function isHigherVersion(version: string, other: string): boolean {
  const [mine, theirs] = [read(version), read(other)];
  if (!mine || !theirs) return false;
  for (let index = 0; index < 3; index += 1) {
    const difference = mine.numbers[index]! - theirs.numbers[index]!;
    if (difference !== 0) return difference > 0;
  }
  return comparePreReleases(mine.before, theirs.before) > 0;
}

/** The version that follows with the next minor number. */
export function nextMinor(version: string): string {
  const [major = 0, minor = 0] = read(version)?.numbers ?? [];
  return `${major}.${minor + 1}.0`;
}

/** A release comes after its pre-releases; numbers count as numbers and come before words. */
function comparePreReleases(mine: readonly string[], theirs: readonly string[]): number {
  if (mine.length === 0 || theirs.length === 0) return theirs.length - mine.length;
  for (let index = 0; index < Math.min(mine.length, theirs.length); index += 1) {
    const [a, b] = [mine[index]!, theirs[index]!];
    if (a === b) continue;
    const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOtherNumber) return Number(a) - Number(b);
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    return a < b ? -1 : 1;
  }
  return mine.length - theirs.length;
}
