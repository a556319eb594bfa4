/**
 * What a form begins with. The things behind it are read again while somebody types (a colleague saves, a meeting goes on, the network
 * comes back): whatever is typed then stays.
 */
import { computed, linkedSignal, untracked, type WritableSignal } from '@angular/core';

/** Begins anew only when what stands says something else, and not when it was merely read again. */
export function entryFrom<Entry>(initial: () => Entry): WritableSignal<Entry> {
  return entryAt(() => JSON.stringify(initial()), initial);
}

/** Begins anew when the key changes, as things stand at that moment: a dialog opens, another item is chosen. */
export function entryAt<Key, Entry>(key: () => Key, initial: () => Entry): WritableSignal<Entry> {
  return linkedSignal<Key, Entry>({
    // A linked signal computes anew whenever something behind its source or computation changes, also to the same; a computed source
    // that stays equal, and a computation that follows nothing, hold it still.
    source: computed(key),
    computation: () => untracked(initial),
  });
}
