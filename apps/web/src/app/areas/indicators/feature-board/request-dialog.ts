/** Asks a provider for figures of a period with a day; what it is expected to deliver is chosen already. */
import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { proposedDueDay } from '@quartierwerk/domain/indicators/delivery-board';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { tooLong } from '../../../shared/forms/at-most.js';
import { readResource } from '../../../shared/http/api.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { BoardStore } from '../data/board-store.js';
import { cameIn, proposedCodes } from '../model/board-list.js';
import { readYear } from '../model/mapping-draft.js';
import { indicatorsOfSource } from '../model/template-choice.js';

/** What the dialog begins with; null values are chosen there. */
export interface AskedPlace {
  readonly sourceId: string | null;
  readonly indicator: string | null;
}

@Component({
  selector: 'qw-request-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, MatButton, Note],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="send($event)">
        <div class="facts">
          <qw-field [label]="sourceLabel">
            <select qwInput data-focus #chosenSource (change)="sourceId.set(chosenSource.value)">
              @for (source of sources(); track source.id) {
                <option [value]="source.id" [selected]="source.id === sourceId()">{{ source.name }}</option>
              }
            </select>
          </qw-field>
          <qw-field [label]="yearLabel">
            <input
              qwInput
              #typedYear
              type="number"
              inputmode="numeric"
              min="1900"
              max="2199"
              [value]="year() ?? ''"
              (input)="year.set(readYear(typedYear.value))"
            />
          </qw-field>
          <qw-field [label]="dueLabel">
            <input qwInput #typedDay type="date" [value]="dueOn()" (input)="dueOn.set(typedDay.value)" />
          </qw-field>
        </div>
        <fieldset>
          <legend i18n="@@indicators.templateIndicators">Indikatoren</legend>
          <div class="choices">
            @for (item of indicators(); track item.code) {
              <label class="qw-check">
                <input
                  #chosen
                  type="checkbox"
                  [checked]="codes().includes(item.code)"
                  (change)="choose(item.code, chosen.checked)"
                />
                {{ item.code }} {{ item.current.shortName }}
              </label>
            }
          </div>
        </fieldset>
        @if (askedAgain(); as words) {
          <qw-note tone="warn">{{ words }}</qw-note>
        }
        <qw-field [label]="noteLabel" optional>
          <input qwInput #typedNote type="text" [value]="note()" (input)="note.set(typedNote.value)" />
        </qw-field>
        @if (problem(); as words) {
          <qw-field-error role="alert" [errors]="[words]" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="sending()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
  styles: `
    .facts {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(88px, 1fr) minmax(152px, 1fr);
      gap: 12px 16px;
    }
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 4px;
      font: var(--mat-sys-label-large);
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
      gap: 2px 12px;
      max-height: 240px;
      overflow: auto;
      padding: 6px 8px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 4px;
    }
    @media (width < 600px) {
      .facts {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class RequestDialog {
  readonly open = model(false);
  readonly board = input.required<DeliveryBoardView>();
  readonly place = input.required<AskedPlace>();

  private readonly store = inject(BoardStore);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly readYear = readYear;
  protected readonly heading = $localize`:@@indicators.requestHeading:Zahlen anfordern`;
  protected readonly sourceLabel = $localize`:@@indicators.boardProvider:Stelle`;
  protected readonly yearLabel = $localize`:@@indicators.year:Jahr`;
  protected readonly dueLabel = $localize`:@@indicators.requestDue:fällig am`;
  protected readonly noteLabel = $localize`:@@indicators.requestNote:Hinweis an die Stelle`;

  private readonly catalogue = readResource(indicatorsRoutes.catalogue, () => (this.open() ? {} : undefined));
  private readonly allSources = readResource(indicatorsRoutes.sources, () => (this.open() ? {} : undefined));
  protected readonly indicators = computed(() =>
    this.catalogue.hasValue() ? this.catalogue.value().domains.flatMap(({ indicators }) => indicators) : [],
  );
  protected readonly sources = computed(() => (this.allSources.hasValue() ? this.allSources.value().sources : []));

  protected readonly sourceId = linkedSignal(() => this.place().sourceId ?? this.sources()[0]?.id ?? '');
  protected readonly year = linkedSignal<number | null>(() => this.board().year);
  protected readonly dueOn = linkedSignal(() => {
    const year = this.year();
    return year === null ? '' : proposedDueDay(year, this.board().today);
  });
  protected readonly codes = linkedSignal<readonly string[]>(() => {
    const { indicator } = this.place();
    if (indicator !== null) return [indicator];
    const [sourceId, year] = [this.sourceId(), this.year()];
    const named = this.catalogue.hasValue() ? indicatorsOfSource(this.catalogue.value(), { id: sourceId }) : [];
    return proposedCodes(this.board(), named, { sourceId, year });
  });
  protected readonly note = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly sending = signal(false);
  protected readonly problem = linkedSignal({ source: this.open, computation: () => '' });

  /** Asking again sets a figure that has come in back to "angefordert": nobody should do that unawares. */
  protected readonly askedAgain = computed(() => {
    const [sourceId, year, chosen] = [this.sourceId(), this.year(), this.codes()];
    const again = cameIn(this.board(), { sourceId, year }).filter(({ indicator }) => chosen.includes(indicator));
    if (again.length === 0) return '';
    const codes = this.formats.list(again.map(({ indicator }) => indicator));
    return again.length === 1
      ? $localize`:@@indicators.askedAgainOne:${codes}:code: ist für ${year}:year: schon eingegangen und gilt bis zur neuen Lieferung als angefordert. Die Zahlen bleiben.`
      : $localize`:@@indicators.askedAgain:${codes}:codes: sind für ${year}:year: schon eingegangen und gelten bis zur neuen Lieferung als angefordert. Die Zahlen bleiben.`;
  });
  protected readonly action = computed(() => {
    const count = this.codes().length;
    return count === 1
      ? $localize`:@@indicators.requestOne:1 Indikator anfordern`
      : $localize`:@@indicators.requestMany:${count}:count: Indikatoren anfordern`;
  });

  protected choose(code: string, chosen: boolean): void {
    const others = this.codes().filter((other) => other !== code);
    this.codes.set(chosen ? [...others, code] : others);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [sourceId, year, dueOn, note] = [this.sourceId(), this.year(), this.dueOn(), this.note().trim()];
    this.problem.set(missingWords(this.codes(), year, dueOn) || (tooLong(note, LIMITS.reasonLength)[0] ?? ''));
    if (this.problem() !== '' || year === null || this.sending()) return;
    this.sending.set(true);
    try {
      const indicators = [...this.codes()];
      await this.store.request({ sourceId, indicators, year, dueOn, ...(note === '' ? {} : { note }) });
      this.open.set(false);
      this.toasts.show($localize`:@@indicators.requestSent:Angefordert: ${indicators.join(', ')}:codes:`);
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.sending.set(false);
    }
  }
}

function missingWords(codes: readonly string[], year: number | null, dueOn: string): string {
  if (codes.length === 0) return $localize`:@@indicators.templateNone:Bitte wählen Sie mindestens einen Indikator.`;
  if (year === null) return $localize`:@@indicators.templateYear:Bitte geben Sie ein Jahr an.`;
  return dueOn === ''
    ? $localize`:@@indicators.requestDayMissing:Bitte geben Sie an, bis wann geliefert werden soll.`
    : '';
}
