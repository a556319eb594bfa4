/** One figure of a month: the field with last month's value and the target beside it, and the sentence where it is asked for. */
import { Component, computed, inject, input, output, viewChild, type ElementRef } from '@angular/core';
import type { EnteredReadingView, KpiEntryView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { Status } from '@quartierwerk/ui/status/status';
import { judgementWord, REASON_WORDS } from '../../../shared/words/kpi-words.js';
import { asksReason, besideWords, bodyOf, lacksReason, outlookOf, type TypedEntry } from '../model/month-entry.js';
import { MonthNames } from '../model/month-names.js';
import { CUMULATION_WORDS, METHOD_WORDS } from '../model/project-words.js';
import { SentenceField } from './sentence-field.js';

@Component({
  selector: 'qw-kpi-entry',
  imports: [FieldError, SentenceField, Status],
  templateUrl: './kpi-entry.html',
  styleUrl: './kpi-entry.scss',
})
export class KpiEntry {
  readonly entry = input.required<KpiEntryView>();
  readonly month = input.required<KpiMonthView>();
  readonly typed = input.required<TypedEntry>();
  readonly stored = input.required<boolean>();
  readonly saving = input.required<boolean>();
  /** The network is gone: what was typed waits on the device. */
  readonly waiting = input(false);
  readonly error = input('');
  readonly commentError = input('');
  /** The figure as it is stored, and whether others rely on it. */
  readonly reported = input<EnteredReadingView | null>(null);
  readonly reasonError = input('');
  readonly changed = output<Partial<TypedEntry>>();
  readonly left = output();
  /** Enter goes on to the next field. */
  readonly next = output();

  private readonly formats = inject(Formats);
  private readonly names = inject(MonthNames);
  private readonly comment = viewChild<SentenceField>('comment');
  private readonly reason = viewChild<SentenceField>('reason');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly id = uniqueId('kpi-entry');

  private readonly value = computed(() => (this.typed().none ? null : this.formats.parseNumber(this.typed().value)));
  protected readonly outlook = computed(() => outlookOf(this.entry(), this.month(), this.value()));
  protected readonly rule = computed(() => {
    const { cumulation, method } = this.entry().kpi;
    return [METHOD_WORDS[method], CUMULATION_WORDS[cumulation]].join(', ');
  });
  protected readonly last = computed(() => {
    const { previous, kpi } = this.entry();
    if (previous === null) return $localize`:@@projects.firstMonth:erster Wert`;
    return `${this.names.name(previous.month)} ${this.formats.number(previous.value, kpi.decimals)}`;
  });
  protected readonly beside = computed(() =>
    besideWords(this.entry(), this.month(), this.outlook().figure, this.formats, this.names),
  );
  protected readonly state = computed(() => {
    const { figure } = this.outlook();
    return figure === null ? null : judgementWord(figure, this.entry().kpi.direction, this.formats);
  });
  protected readonly asksComment = computed(
    () => this.typed().none || this.outlook().asks || this.typed().comment.trim() !== '',
  );
  protected readonly question = computed(() => {
    if (this.typed().none) return $localize`:@@projects.whyNone:Warum gibt es keinen Wert?`;
    const { figure } = this.outlook();
    if (figure?.reason)
      return $localize`:@@projects.askReason:${REASON_WORDS[figure.reason]}:reason:. Ein Satz für den Bericht?`;
    if (!this.outlook().asks || figure?.attainment === null || figure === null)
      return $localize`:@@projects.sentence:Satz für den Bericht`;
    const share = this.formats.percent(Math.floor(figure.attainment), 0);
    return this.entry().kpi.direction === 'lower'
      ? $localize`:@@projects.askAbove:Über dem Soll. Ein Satz für den Bericht?`
      : $localize`:@@projects.askBelow:${share}:share: des Solls. Ein Satz für den Bericht?`;
  });
  /** A reported figure is another one in the field. */
  private readonly body = computed(() => bodyOf(this.typed(), this.formats));
  protected readonly asksWhy = computed(() => !this.typed().none && asksReason(this.reported(), this.body()));
  protected readonly why = computed(() => {
    const former = this.reported()?.value ?? null;
    const month = this.names.name(this.month().month);
    return former === null
      ? $localize`:@@projects.whyChangedNone:${month}:month: ist schon ohne Wert gemeldet. Warum gibt es jetzt einen?`
      : $localize`:@@projects.whyChanged:${month}:month: ist schon mit ${this.formats.number(former, this.entry().kpi.decimals)}:former: gemeldet. Warum ändert sich die Zahl?`;
  });
  protected readonly lacksReason = computed(() => lacksReason(this.reported(), this.body()));
  protected readonly jump = computed(() => {
    const value = this.value();
    if (!this.outlook().jump || value === null) return '';
    const { previous, kpi } = this.entry();
    const [now, before] = [value, previous?.value ?? 0].map((amount) => this.formats.number(amount, kpi.decimals));
    return $localize`:@@projects.jump:Ungewöhnlich weit von ${before}:before: entfernt. Stimmt ${now}:now:?`;
  });

  /** A sentence is asked for, and not written. */
  readonly lacksSentence = computed(() => this.outlook().asks && this.typed().comment.trim() === '');

  /** There is no figure, and nobody said why. */
  readonly lacksWhyNone = computed(() => this.typed().none && this.typed().comment.trim() === '');

  /** Enter leads to what the figure asks for, else on. */
  protected goOn(event: Event): void {
    event.preventDefault();
    if (this.lacksReason()) this.focusReason();
    else if (this.lacksSentence()) this.focusSentence();
    else this.next.emit();
  }

  focusSentence(): void {
    this.comment()?.focus();
  }

  private focusReason(): void {
    this.reason()?.focus();
  }

  /** To the figure, or to what is missing beside it. */
  focus(): void {
    if (this.lacksReason() || this.reasonError() !== '') return this.focusReason();
    if (this.commentError() !== '' || this.lacksWhyNone()) return this.focusSentence();
    this.field()?.nativeElement.focus();
    this.field()?.nativeElement.select();
  }
}
