/** Entries on this device, each under a key of its own: two tabs of one event do not write over each other. */
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { isUuid, uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { keptRow, type CaptureRow } from '../model/capture-row.js';

const ENTRY = 'qw.capture.entry.';
const SHEET = 'qw.capture.sheet.';
const TABLE = 'qw.capture.table.';
const DEVICE = 'qw.capture.device';

export class DeviceStore {
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
    localStorage.removeItem(`${ENTRY}${eventId}.${id}`);
  }

  entriesOf(eventId: string): CaptureRow[] {
    const prefix = `${ENTRY}${eventId}.`;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => keptRow(parsed(localStorage.getItem(key))))
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
    return localStorage.getItem(`${TABLE}${eventId}`);
  }

  /** Made once and kept: by it a device without an account may correct what came from it. */
  deviceId(): string {
    try {
      const kept = localStorage.getItem(DEVICE);
      if (kept !== null && isUuid(kept)) return kept;
      const made = uuidV7();
      localStorage.setItem(DEVICE, made);
      return made;
    } catch {
      // A browser that keeps nothing: its entries are its own until the page is closed.
      return uuidV7();
    }
  }

  sheetOf(code: string): CaptureSheetView | null {
    const sheet = parsed(localStorage.getItem(`${SHEET}${code.toUpperCase()}`)) as Partial<CaptureSheetView> | null;
    return sheet?.event && sheet.stations && sheet.themes ? (sheet as CaptureSheetView) : null;
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
