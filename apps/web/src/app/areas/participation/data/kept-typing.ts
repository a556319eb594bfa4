/**
 * What is being typed at a table and is not saved yet lies on the device too, also after the browser was closed; of one person alone. It
 * goes when that person signs out, and waits for them while another one works here.
 */
import { effect, untracked, type Signal } from '@angular/core';
import { mayKeepTexts, tableKey } from '../../../shared/session/typed-texts.js';
import { emptied, isTyped, keptTyping, type Typing } from '../model/typing.js';

/**
 * Keeps what is typed, and puts it back when the table is opened again. At another table what is typed there before comes back; where
 * nothing was, the text goes along.
 *
 * @param table event and station; null before it is known
 * @param take puts back what lay on the device
 */
export function keepTyping(
  table: Signal<string | null>,
  typing: Signal<Typing>,
  take: (typing: Typing) => void,
): void {
  let former: string | null = null;
  effect(() => {
    const [at, now] = [table(), typing()];
    if (at === null) return;
    const last = former;
    former = at;
    if (last === at) return write(at, now);
    const kept = read(at);
    // On the first table the tab's own text goes before that of the device.
    if (kept !== null && (last !== null || !isTyped(now))) return untracked(() => take(kept));
    // A correction belongs to the table at which it began.
    if (last !== null && now.row !== null) return untracked(() => take(emptied(now)));
    if (last !== null) drop(last);
    write(at, now);
  });
}

function read(table: string): Typing | null {
  try {
    return keptTyping(JSON.parse(localStorage.getItem(tableKey(table)) ?? 'null'));
  } catch {
    // Of another version of the program, or storage switched off.
    return null;
  }
}

function write(table: string, typing: Typing): void {
  if (!mayKeepTexts()) return;
  if (!isTyped(typing)) return drop(table);
  try {
    localStorage.setItem(tableKey(table), JSON.stringify(typing));
  } catch {
    // Storage full or switched off: typing goes on without the net.
  }
}

function drop(table: string): void {
  try {
    localStorage.removeItem(tableKey(table));
  } catch {
    // Nothing was kept.
  }
}
