/** What was typed for a month and is not stored yet lies on the device, also after the browser was closed. */
import type { ReadingView } from '@quartierwerk/contracts/projects/kpi.views';
import { mayKeepTexts, monthKey } from '../../../shared/session/typed-texts.js';
import type { TypedEntry } from '../model/month-entry.js';

/** Which reading somebody saw while typing; null where there was none. */
export type ReadingBase = Pick<ReadingView, 'id' | 'version'> | null;

export interface KeptEntry extends TypedEntry {
  /** Left out by an earlier version of the program: nobody knows. */
  readonly base?: ReadingBase;
}

export type KeptEntries = Readonly<Record<string, KeptEntry>>;

export class KeptMonth {
  private readonly key: string;

  constructor(project: string, month: string) {
    this.key = monthKey(`${project}.${month}`);
  }

  read(): KeptEntries {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? '{}');
      return typeof stored === 'object' && stored !== null ? (stored as KeptEntries) : {};
    } catch {
      // An entry of an older version of the program is none.
      return {};
    }
  }

  write(entries: KeptEntries): void {
    if (!mayKeepTexts()) return;
    try {
      if (Object.keys(entries).length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(entries));
    } catch {
      // Storage full or switched off: typing goes on without the net.
    }
  }
}
