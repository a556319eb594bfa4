/** The draft of the workshop over a reload: in the tab's own storage, for each workspace apart. */
import { fromQuery, NEW_DRAFT, toQuery, type DraftMethod, type DraftQuery } from '../model/draft-method.js';

function keyOf(workspaceId: string): string {
  return `qw.index-draft.${workspaceId}`;
}

/** The draft as it was left; null without one, and where storage is switched off. */
export function readKeptDraft(workspaceId: string): DraftMethod | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(workspaceId)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    // A template without any change was kept too: its short form is empty.
    return fromQuery(stored as Partial<DraftQuery>) ?? NEW_DRAFT;
  } catch {
    // A draft of an older version of the program is no draft.
    return null;
  }
}

export function keepDraftMethod(workspaceId: string, draft: DraftMethod): void {
  try {
    sessionStorage.setItem(keyOf(workspaceId), JSON.stringify(toQuery(draft)));
  } catch {
    // Storage full or switched off: the address still holds the draft.
  }
}
