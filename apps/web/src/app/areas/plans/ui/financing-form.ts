/** Costs and their sources as one table to type in; the difference is named while one types and stops nobody from saving. */
import {
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FINANCING_KINDS,
  FINANCING_STATES,
  type FinancingKind,
  type FinancingState,
} from '@quartierwerk/domain/plans/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';
import {
  balanceOfEntry,
  financingProblems,
  newLine,
  withYear,
  type FinancingEntry,
  type LineEntry,
} from '../model/financing-entry.js';
import { differenceWords, sumWords } from '../model/money.js';
import { COST_WORDS, KIND_WORDS, MONEY_STATE_WORDS } from '../model/plan-words.js';

@Component({
  selector: 'qw-financing-form',
  imports: [FieldError, Icon, MatButton, ScrollArea, Status],
  templateUrl: './financing-form.html',
  styleUrl: './financing-form.scss',
})
export class FinancingForm implements OnInit {
  readonly initial = input.required<FinancingEntry>();
  readonly draftKey = input.required<string>();
  readonly store = input.required<(entry: FinancingEntry) => Promise<unknown>>();
  readonly closed = output();

  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  protected readonly kinds = FINANCING_KINDS;
  protected readonly states = FINANCING_STATES;
  protected readonly kindWords = KIND_WORDS;
  protected readonly stateWords = MONEY_STATE_WORDS;
  protected readonly costWords = COST_WORDS;
  protected readonly label = $localize`:@@plans.viewMoney:Kosten und Finanzierung`;

  protected readonly entry = entryFrom<FinancingEntry>(this.initial);
  protected readonly busy = signal(false);
  protected readonly attempted = signal(false);
  protected readonly refusal = signal<readonly string[]>([]);
  protected readonly problems = computed(() => financingProblems(this.entry(), this.formats));
  protected readonly shownProblems = computed(() =>
    this.attempted() ? [...new Set(this.problems().map(({ message }) => message))] : [],
  );
  protected readonly balance = computed(() => balanceOfEntry(this.entry(), this.formats));
  protected readonly difference = computed(() => differenceWords(this.balance(), this.formats));
  protected readonly sums = computed(() => {
    const { cost, financed } = this.balance();
    return $localize`:@@plans.moneyLine:${sumWords(cost, this.formats)}:cost: Kosten, ${sumWords(financed, this.formats)}:financed: finanziert`;
  });

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  hasUnsavedInput(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.initial());
  }

  protected isWrong(cell: string): boolean {
    return this.attempted() && this.problems().some((problem) => problem.cell === cell);
  }

  protected nameOf(row: string, year: number): string {
    return $localize`:@@plans.cellName:${row}:row: ${year}:year: in Euro`;
  }

  protected setCost(row: 'costs' | 'followUp', at: number, text: string): void {
    this.entry.update((entry) => ({ ...entry, [row]: entry[row].map((old, index) => (index === at ? text : old)) }));
  }

  protected setLine(id: string, change: Partial<LineEntry>): void {
    this.entry.update((entry) => ({
      ...entry,
      lines: entry.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
    }));
  }

  protected setKind(id: string, kind: string): void {
    this.setLine(id, { kind: kind as FinancingKind });
  }

  protected setState(id: string, state: string): void {
    this.setLine(id, { state: state as FinancingState });
  }

  protected setAmount(id: string, at: number, text: string): void {
    const line = this.entry().lines.find((one) => one.id === id);
    if (line) this.setLine(id, { amounts: line.amounts.map((old, index) => (index === at ? text : old)) });
  }

  protected addLine(): void {
    this.entry.update((entry) => ({ ...entry, lines: [...entry.lines, newLine(entry.years)] }));
  }

  protected dropLine(id: string): void {
    this.entry.update((entry) => ({ ...entry, lines: entry.lines.filter((line) => line.id !== id) }));
  }

  protected addYear(where: 'before' | 'after'): void {
    this.entry.update((entry) => withYear(entry, where));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    this.refusal.set([]);
    if (this.problems().length > 0 || this.busy()) return;
    this.busy.set(true);
    try {
      await this.store()(this.entry());
      this.close();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set([errorWords(error)]);
    } finally {
      this.busy.set(false);
    }
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
