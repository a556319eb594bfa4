/** Below an entry: two versions to choose from, or what was typed here after the entry had been looked through. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { Status } from '@quartierwerk/ui/status/status';
import {
  conflictFields,
  leftoverFields,
  leftoverHead,
  leftoverThemeWords,
  type CapturePlaces,
} from '../model/capture-question.js';
import type { CaptureRow } from '../model/capture-row.js';
import { langOf } from '../model/words.js';

@Component({
  selector: 'qw-capture-question',
  imports: [MatButton, Status],
  template: `
    @if (row().conflict) {
      <section [attr.aria-labelledby]="name + 'changed'">
        <h3 [id]="name + 'changed'">
          <qw-status shape="care" /><ng-container i18n="@@ui.conflict">Inzwischen geändert</ng-container>
        </h3>
        <dl>
          @for (one of versions(); track one.field) {
            <div>
              <dt>{{ one.label }}</dt>
              <dd>
                <span class="qw-secondary" i18n="@@ui.stored">Gespeichert</span>
                <span dir="auto" [attr.lang]="one.field === 'text' ? storedLang() : null">{{ one.stored }}</span>
              </dd>
              <dd>
                <span class="qw-secondary" i18n="@@ui.own">Ihre Eingabe</span>
                <strong dir="auto" [attr.lang]="one.field === 'text' ? lang() : null">{{ one.own }}</strong>
              </dd>
            </div>
          }
        </dl>
        <div class="choice">
          <button matButton="filled" type="button" (click)="decided.emit('own')" i18n="@@participation.takeOwn">
            Meine Fassung nehmen
          </button>
          <button
            matButton="outlined"
            type="button"
            (click)="decided.emit('stored')"
            i18n="@@participation.leaveStored"
          >
            Gespeicherte lassen
          </button>
        </div>
      </section>
    }
    @if (row().leftover) {
      <section [attr.aria-labelledby]="name + 'late'">
        <h3 [id]="name + 'late'">
          <qw-status shape="stop" />
          @if (head() === 'elsewhere') {
            <ng-container i18n="@@participation.lateElsewhere">Gesichert, aber nicht in diesem Thema</ng-container>
          } @else if (head() === 'settled') {
            <ng-container i18n="@@participation.lateSettled"
              >Schon beantwortet, die Punkte zählen nicht mehr</ng-container
            >
          } @else if (head() === 'checked') {
            <ng-container i18n="@@participation.lateChecked">Schon geprüft, Ihre Eingabe kam zu spät</ng-container>
          } @else {
            <ng-container i18n="@@participation.lateFixed">Steht schon fest, Ihre Eingabe kam zu spät</ng-container>
          }
        </h3>
        @if (themeWords()) {
          <p>{{ themeWords() }}</p>
        }
        <dl>
          @for (one of late(); track one.field) {
            <div>
              <dt>{{ one.label }}</dt>
              <dd dir="auto" [attr.lang]="one.field === 'text' ? lang() : null">{{ one.own }}</dd>
            </div>
          }
        </dl>
        <div class="choice">
          <button matButton="outlined" type="button" (click)="copy()" i18n="@@ui.copyOwn">
            Meine Eingabe kopieren
          </button>
          <button matButton="outlined" type="button" (click)="letGo.emit()" i18n="@@participation.letGo">
            Verwerfen
          </button>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      margin: 2px 0 6px;
      padding: 8px 12px 10px;
      border-inline-start: 3px solid var(--qw-warn);
      background: var(--qw-warn-bg);
      font-size: 0.9375rem;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: 8px;
      font: inherit;
      font-weight: 600;
    }
    dl {
      margin: 6px 0 10px;
    }
    dl > div {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr) minmax(0, 1fr);
      gap: 2px 12px;
      padding: 4px 0;
    }
    dt,
    dd > .qw-secondary {
      font-size: 0.8125rem;
    }
    dd {
      overflow-wrap: anywhere;
    }
    dd > * {
      display: block;
    }
    strong {
      font-weight: 600;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    @media (width < 37.5em) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class CaptureQuestion {
  readonly row = input.required<CaptureRow>();
  readonly places = input.required<CapturePlaces>();
  readonly decided = output<'own' | 'stored'>();
  readonly letGo = output();

  private readonly announcer = inject(Announcer);
  protected readonly name = uniqueId('question');
  protected readonly versions = computed(() => conflictFields(this.row(), this.places()));
  protected readonly late = computed(() => leftoverFields(this.row(), this.places()));
  protected readonly head = computed(() => leftoverHead(this.row()));
  protected readonly themeWords = computed(() => leftoverThemeWords(this.row()));
  protected readonly lang = computed(() => langOf(this.row().leftover?.language ?? this.row().language));
  protected readonly storedLang = computed(() => langOf(this.row().conflict?.stored.language ?? this.row().language));

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(
      this.late()
        .map(({ label, own }) => `${label}: ${own}`)
        .join('\n'),
    );
    this.announcer.say($localize`:@@ui.copied:Kopiert`);
  }
}
