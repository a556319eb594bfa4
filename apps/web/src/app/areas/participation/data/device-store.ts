/** Entries on this device, each under a key of its own: two tabs of one event do not write over each other. */
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { isUuid, uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { keptRow, type CaptureRow } from '../model/capture-row.js';

const ENTRY = 'qw.capture.entry.';
const SHEET = 'qw.capture.sheet.';
const TABLE = 'qw.capture.table.';
const DEVICE = 'qw.capture.device.';

export class DeviceStore {
  private readonly unkept = new Map<string, string>();

  /** @returns false when the browser keeps nothing (storage full or switched off) */
  keep(eventId: string, row: CaptureRow): boolean {
    try {
      localStorage.setItem(`${ENTRY}${eventId}.${row.id}`, JSON.stringify(row));
      return true;
    } catch {
      // The entry lives on in this tab and is sent from there; the page says so.
      return false;
    }
  }

  drop(eventId: string, id: string): void {
    try {
      localStorage.removeItem(`${ENTRY}${eventId}.${id}`);
    } catch {
      // Nothing was kept.
    }
  }

  entriesOf(eventId: string): CaptureRow[] {
    const prefix = `${ENTRY}${eventId}.`;
    return keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => keptRow(parsed(kept(key))))
      .filter((row) => row !== null);
  }

  /** Stations and themes, so that a page that is opened without a network can go on; not what was said. */
  keepSheet(code: string, sheet: CaptureSheetView): void {
    try {
      localStorage.setItem(`${SHEET}${code.toUpperCase()}`, JSON.stringify({ ...sheet, entries: [] }));
    } catch {
      // Without the sheet the page needs the network to open; entries are kept under their own keys.
    }
  }

  /** The station at which this device stands. */
  keepTable(eventId: string, stationId: string): void {
    try {
      localStorage.setItem(`${TABLE}${eventId}`, stationId);
    } catch {
      // The page asks again when it is opened next.
    }
  }

  tableOf(eventId: string): string | null {
    return kept(`${TABLE}${eventId}`);
  }

  /**
   * By it a device without an account may correct what came from it. One for each event, so that nobody sees at which others the same
   * phone was.
   *
   * @param otherwise becomes the one of this event where there is none
   */
  deviceId(eventId: string, otherwise = uuidV7()): string {
    const key = `${DEVICE}${eventId}`;
    const known = kept(key) ?? this.unkept.get(key);
    if (known !== undefined && isUuid(known)) return known;
    try {
      localStorage.setItem(key, otherwise);
    } catch {
      // A browser that keeps nothing: its entries are its own until the page is closed.
      this.unkept.set(key, otherwise);
    }
    return otherwise;
  }

  sheetOf(code: string): CaptureSheetView | null {
    const sheet = parsed(kept(`${SHEET}${code.toUpperCase()}`)) as Partial<CaptureSheetView> | null;
    return sheet?.event && sheet.stations && sheet.themes ? (sheet as CaptureSheetView) : null;
  }
}

/** Null also where the browser gives nothing out, because it keeps no data of this site. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Written by another version of the program; nothing that can be sent.
    return null;
  }
}
