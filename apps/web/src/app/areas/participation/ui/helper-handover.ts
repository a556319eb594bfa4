/** The code is not good any more: what this device has not handed over stays on it, and here stands how it gets to the event. */
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { ADDRESSES, QUERY } from '../../../shared/addresses.js';
import type { CaptureRow } from '../model/capture-row.js';
import { KIND_WORDS, langOf } from '../model/words.js';
import { HelperCodeForm } from './helper-code-form.js';

@Component({
  selector: 'qw-helper-handover',
  imports: [HelperCodeForm, MatButton, RouterLink],
  template: `
    <h2 i18n="@@participation.helperEnded">Der Veranstaltungscode gilt nicht mehr</h2>
    @if (rows().length === 0) {
      <p i18n="@@participation.helperAllSaved">
        Alles, was Sie aufgenommen haben, ist gesichert. Mit einem neuen Code geht es hier weiter.
      </p>
      <qw-helper-code-form />
    } @else {
      <p>{{ waiting() }}</p>
      <ol>
        <li>
          <h3 i18n="@@participation.helperWayCode">Mit einem neuen Code</h3>
          <p i18n="@@participation.helperWayCodeWhy">
            Die Moderation kann einen neuen machen. Danach wird alles von selbst gesendet.
          </p>
          <qw-helper-code-form />
        </li>
        <li>
          <h3 i18n="@@participation.helperWayAccount">Mit dem Konto der Moderation</h3>
          <p i18n="@@participation.helperWayAccountWhy">
            Die Moderation meldet sich auf diesem Gerät an. Auch nach der Veranstaltung wird dann alles von selbst
            gesendet.
          </p>
          <a
            matButton="outlined"
            [routerLink]="signIn"
            [queryParams]="afterSignIn()"
            i18n="@@participation.helperSignIn"
            >Anmelden und senden</a
          >
        </li>
        <li>
          <h3 i18n="@@participation.helperWayText">Als Text</h3>
          <p i18n="@@participation.helperWayTextWhy">
            Kopieren und der Moderation schicken. Auf dem Gerät bleibt alles, wie es ist.
          </p>
          <button matButton="outlined" type="button" (click)="copy()" i18n="@@participation.helperCopy">
            Als Text kopieren
          </button>
        </li>
      </ol>
      <ul>
        @for (row of rows(); track row.id) {
          <li>
            <p dir="auto" [attr.lang]="langOf(row.language)">{{ row.text }}</p>
            <p class="qw-secondary">{{ factsOf(row) }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      max-width: 640px;
      padding: 20px;
    }
    h2 {
      font-size: 1.25rem;
    }
    h3 {
      font: inherit;
      font-weight: 600;
    }
    ol {
      display: grid;
      gap: 20px;
      margin: 4px 0 8px;
      padding-inline-start: 24px;
      list-style: decimal;
    }
    ol > li {
      padding-inline-start: 4px;
    }
    ol p {
      margin-bottom: 8px;
    }
    a,
    ol button {
      min-height: 48px;
    }
    ul > li {
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
  `,
})
export class HelperHandover {
  readonly eventCode = input.required<string>();
  /** What the server has not taken. */
  readonly rows = input.required<readonly CaptureRow[]>();
  readonly stations = input.required<ReadonlyMap<string, string>>();

  private readonly announcer = inject(Announcer);
  protected readonly langOf = langOf;
  protected readonly signIn = ADDRESSES.signIn;
  protected readonly waiting = computed(() => {
    const count = this.rows().length;
    return count === 1
      ? $localize`:@@participation.helperKeptOne:1 Beitrag ist nur auf diesem Gerät. Er bleibt hier, bis er gesichert ist. So kommt er an:`
      : $localize`:@@participation.helperKeptMany:${count}:count: Beiträge sind nur auf diesem Gerät. Sie bleiben hier, bis sie gesichert sind. So kommen sie an:`;
  });
  protected readonly afterSignIn = computed(() => ({ [QUERY.next]: ADDRESSES.capture(this.eventCode()) }));

  protected factsOf(row: CaptureRow): string {
    const station = this.stations().get(row.stationId ?? '');
    return [KIND_WORDS[row.kind], station].filter((fact) => fact !== undefined).join(', ');
  }

  protected async copy(): Promise<void> {
    const lines = this.rows().map((row) => `${row.text}\n(${this.factsOf(row)})`);
    await navigator.clipboard.writeText(lines.join('\n\n'));
    this.announcer.say($localize`:@@ui.copied:Kopiert`);
  }
}
