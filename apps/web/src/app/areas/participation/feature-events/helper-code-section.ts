/** Recording without an account: switched on for one event by a code that is told at the tables, ended, and made anew. */
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EventAction, EventView } from '@quartierwerk/contracts/participation/event.views';
import { spellHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { QrCode } from '@quartierwerk/ui/qr-code/qr-code';
import { ADDRESSES } from '../../../shared/addresses.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { EventStore } from '../data/event-store.js';

type Step = 'renew' | 'end';

@Component({
  selector: 'qw-helper-code-section',
  imports: [ConfirmDialog, MatButton, Note, QrCode, RouterLink],
  templateUrl: './helper-code-section.html',
  styleUrl: './helper-code-section.scss',
})
export class HelperCodeSection {
  readonly event = input.required<EventView>();

  private readonly store = inject(EventStore);
  private readonly formats = inject(Formats);
  private readonly location = inject(DOCUMENT).location;
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly renewing = signal(false);
  protected readonly ending = signal(false);
  protected readonly words = {
    renew: $localize`:@@participation.helperRenew:Neuen Code machen`,
    end: $localize`:@@participation.helperEnd:Code beenden`,
    picture: $localize`:@@participation.helperPicture:QR-Code mit der Adresse zum Aufnehmen`,
  };

  protected readonly code = computed(() => {
    const helperCode = this.event().helperCode;
    if (!helperCode) return null;
    const path = ADDRESSES.capture(helperCode.code);
    return {
      spelled: spellHelperCode(helperCode.code),
      from: this.formats.day(helperCode.from),
      until: this.formats.day(helperCode.until),
      entry: `${this.location.host}${ADDRESSES.captureEntry}`,
      link: `${this.location.origin}${path}`,
    };
  });
  protected readonly notice = computed(() => ADDRESSES.helperNotice(this.event().code));

  protected may(action: EventAction): boolean {
    return this.event().actions.includes(action);
  }

  protected async switchOn(): Promise<void> {
    await this.carryOut(() => this.store.switchOnHelperCode(this.event()));
  }

  protected async confirm(step: Step): Promise<void> {
    if (step === 'renew') await this.switchOn();
    else await this.carryOut(() => this.store.endHelperCode(this.event()));
    this.renewing.set(false);
    this.ending.set(false);
  }

  private async carryOut(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
    } catch (error) {
      this.failure.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }
}
