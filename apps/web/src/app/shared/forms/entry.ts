/**
 * What a form begins with. The things behind it are read again while somebody types (a colleague saves, a meeting goes on, the network
 * comes back): whatever is typed stays, and what another one saved is shown beside it.
 */
import { computed, linkedSignal, type Signal, untracked, type WritableSignal } from '@angular/core';

/** Follows what stands until somebody types; from then on what is typed stays, whatever is read. */
export function entryFrom<Entry>(initial: () => Entry): WritableSignal<Entry> {
  return linkedSignal<string, Entry>({
    source: computed(() => JSON.stringify(initial())),
    computation: (_, former) =>
      former && JSON.stringify(former.value) !== former.source ? former.value : untracked(initial),
  });
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

/**
 * What another one saved while somebody types here; null while that is the same, or what it began with.
 *
 * @param begun changes when the person begins to type anew, in a form that stays on the page
 */
export function savedMeanwhile<Entry>(
  entry: () => Entry,
  initial: () => Entry,
  begun: () => unknown = () => true,
): Signal<Entry | null> {
  const stored = computed(() => JSON.stringify(initial()));
  const before = entryAt(begun, stored);
  return computed(() => (stored() === before() || stored() === JSON.stringify(entry()) ? null : initial()));
}
