/** How recording reaches the server: as a person who has signed in, or with the code of an event. Everything else is the same for both. */
import type { HttpResourceRef } from '@angular/common/http';
import { effect, inject, linkedSignal, Service, signal } from '@angular/core';
import type { CaptureResultView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import { HELPER_HEADERS, participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DeviceStore } from './device-store.js';

export abstract class CaptureDoor {
  /** Call it where injection is possible. */
  abstract sheetOf(code: () => string): HttpResourceRef<CaptureSheetView | undefined>;
  abstract send(eventId: string, entries: readonly CaptureEntry[]): Promise<CaptureResultView>;
  /** Whether it shows only what was recorded on this device. */
  abstract readonly ownOnly: boolean;
  /** The page of the event, for those who may see it. */
  abstract pageOf(event: CaptureSheetView['event']): string | null;
}

/** The session says who records. */
@Service({ autoProvided: false })
export class AccountDoor extends CaptureDoor {
  readonly ownOnly = false;
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  sheetOf(code: () => string): HttpResourceRef<CaptureSheetView | undefined> {
    return readResource(participationRoutes.captureSheet, () => ({ params: { code: code() } }));
  }

  send(eventId: string, entries: readonly CaptureEntry[]): Promise<CaptureResultView> {
    return this.api.send(participationRoutes.record, { params: { id: eventId }, body: { entries } });
  }

  pageOf({ code }: CaptureSheetView['event']): string | null {
    // Until the API has said who is signed in, no other page opens.
    return this.session.signedIn() ? ADDRESSES.neighbourhoodConference(code) : null;
  }
}

/** The code says at which event, and the device which entries are its own. */
@Service({ autoProvided: false })
export class HelperDoor extends CaptureDoor {
  readonly ownOnly = true;
  private readonly api = inject(Api);
  private readonly store = new DeviceStore();
  private readonly code = signal<() => string>(() => '');
  /** Of which event a code is, the first answer says; until then the device is one that nobody knows. */
  private readonly deviceId = linkedSignal(() => {
    const event = this.store.sheetOf(this.code()())?.event;
    return event ? this.store.deviceId(event.id) : uuidV7();
  });

  sheetOf(code: () => string): HttpResourceRef<CaptureSheetView | undefined> {
    this.code.set(code);
    const sheet = readResource(participationRoutes.helperSheet, () => ({ headers: this.headers() }));
    // With the next code of an event at which this device was before, it asks once more, as itself.
    effect(() => {
      const event = sheet.hasValue() ? sheet.value()?.event : undefined;
      if (event) this.deviceId.update((known) => this.store.deviceId(event.id, known));
    });
    return sheet;
  }

  send(eventId: string, entries: readonly CaptureEntry[]): Promise<CaptureResultView> {
    this.deviceId.update((known) => this.store.deviceId(eventId, known));
    return this.api.send(participationRoutes.helperRecord, { headers: this.headers(), body: { entries } });
  }

  pageOf(): null {
    return null;
  }

  private headers(): Readonly<Record<string, string>> {
    return { [HELPER_HEADERS.code]: this.code()(), [HELPER_HEADERS.device]: this.deviceId() };
  }
}
