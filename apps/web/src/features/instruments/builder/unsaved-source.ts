/** Where this tab keeps what was written into a draft and not saved; another revision is another draft. */
const placeOf = (versionId: string, revision: number): string => `sextant.draft.${versionId}.${revision}`;

/** What was left unsaved in this tab, or null. */
export function unsavedSource(versionId: string, revision: number): string | null {
  return sessionStorage.getItem(placeOf(versionId, revision));
}

/** Keeps an unsaved source until the tab is closed; null when there is nothing left to keep. */
export function keepUnsaved(versionId: string, revision: number, source: string | null): void {
  const place = placeOf(versionId, revision);
  if (source === null) return sessionStorage.removeItem(place);
  try {
    sessionStorage.setItem(place, source);
  } catch {
    // A full store costs the way back, not the work: leaving the page still asks first.
    sessionStorage.removeItem(place);
  }
}
