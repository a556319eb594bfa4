/** Step 3: what is wrong with the table, line by line, and what can be mended with one press. Nothing is stored yet. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import type { ContextRow } from '@quartierwerk/domain/indicators/import/check-report';
import { type Fixes, isMeasure } from '@quartierwerk/domain/indicators/import/mapping';
import type { Severity } from '@quartierwerk/domain/indicators/import/problems';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { ImportStore } from '../data/import-store.js';
import { ProblemsStore } from '../data/problems-store.js';
import { columnName, DECIMAL_WORDS, DELIMITER_WORDS, ENCODING_WORDS, originWords } from '../model/column-words.js';
import { FAILURE_WORDS } from '../model/delivery-words.js';
import { appliedFixes } from '../model/fixes.js';
import { rowsIn } from '../model/import-steps.js';
import { problemRows } from '../model/problem-rows.js';
import { readingText } from '../model/reading-text.js';
import type { ConfirmOffer } from '../model/row-fixes.js';
import { AppliedFixes } from '../ui/applied-fixes.js';
import { ProblemTable } from '../ui/problem-table.js';
import { RunningStep } from '../ui/running-step.js';
import { StepHeading } from '../ui/step-heading.js';

/** Kinds of findings as they stand in the address. */
const SHOWN = ['fehler', 'hinweise', 'ohne'] as const;
type Shown = (typeof SHOWN)[number];
const USUAL: readonly Shown[] = ['fehler', 'hinweise'];

@Component({
  selector: 'qw-check-step',
  imports: [
    AppliedFixes,
    Empty,
    Loading,
    MatButton,
    Note,
    ProblemTable,
    ProblemView,
    ReasonDialog,
    RunningStep,
    StepHeading,
    Table,
    TableCell,
  ],
  providers: [ProblemsStore],
  templateUrl: './check-step.html',
  styleUrl: './check-step.scss',
})
export class CheckStep {
  protected readonly store = inject(ImportStore);
  protected readonly problems = inject(ProblemsStore);
  protected readonly formats = inject(Formats);

  protected readonly check = computed(() => this.store.view()?.check ?? null);
  protected readonly heads = this.store.heads;
  protected readonly indicators = computed(() => this.store.view()?.options.indicators ?? []);
  /** Columns that hold figures stand at the right. */
  protected readonly figures = computed(
    () => new Set((this.store.mapping()?.columns ?? []).flatMap(({ role }, at) => (isMeasure(role) ? [at] : []))),
  );
  protected readonly fixes = computed(() => this.store.mapping()?.fixes ?? null);
  protected readonly anyFix = computed(() => {
    const fixes = this.fixes();
    return fixes !== null && appliedFixes(fixes, String).length > 0;
  });
  protected readonly shown = signal<readonly Shown[]>(USUAL);
  protected readonly chipsLabel = $localize`:@@indicators.findings:Befunde zeigen`;
  protected readonly uncheckedHeading = $localize`:@@indicators.unchecked:Noch nicht geprüft`;
  protected readonly cleanHeading = $localize`:@@indicators.noFindings:Kein Befund`;

  protected readonly chips = computed(() => {
    const check = this.check();
    if (!check) return [];
    const chip = (key: Shown, label: string, count: number) => {
      return { key, label, count: this.formats.number(count), on: this.shown().includes(key) };
    };
    return [
      chip('fehler', $localize`:@@indicators.errors:Fehler`, check.errors),
      chip('hinweise', $localize`:@@indicators.hints:Hinweise`, check.hints),
      chip('ohne', $localize`:@@indicators.clean:ohne Befund`, check.clean),
    ];
  });
  protected readonly heading = computed(() => {
    const check = this.check();
    if (!check) return '';
    const kinds = check.groups.filter(({ severity }) => severity === 'error').length;
    const hints = check.kinds.filter(({ severity }) => severity === 'hint').length;
    return [this.errorWords(check.errors, kinds), this.hintWords(check.hints, hints)].join(', ');
  });
  protected readonly facts = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    const { encoding, delimiter, decimal } = view.dialect;
    const lines = this.formats.number(view.check?.rows ?? rowsIn(view));
    const written = [ENCODING_WORDS[encoding], DELIMITER_WORDS[delimiter], DECIMAL_WORDS[decimal]].join(', ');
    const words = view.origin ? originWords(view.origin) : written;
    return $localize`:@@indicators.checkFacts:Noch ist nichts gespeichert. Übernommen wird alles oder nichts; „${view.fileName}:file:“, ${lines}:lines: Zeilen, ${words}:dialect:.`;
  });
  protected readonly failure = computed(() => {
    const failure = this.store.view()?.failure ?? null;
    return failure === null ? '' : FAILURE_WORDS[failure];
  });
  protected readonly rows = computed(() => {
    const check = this.check();
    return problemRows(this.problems.problems(), check?.groups ?? [], check?.kinds ?? []);
  });
  protected readonly confirming = signal(false);
  private readonly asked = signal<ConfirmOffer | null>(null);
  protected readonly confirmHeading = $localize`:@@indicators.confirmHeading:Hinweis bestätigen`;
  protected readonly confirmAction = $localize`:@@indicators.confirmAction:Bestätigen`;
  protected readonly reasonLabel = $localize`:@@indicators.reason:Grund`;
  protected readonly reasonHint = $localize`:@@indicators.confirmReasonHint:Warum die Werte trotzdem stimmen; steht später bei der Lieferung`;
  protected readonly confirmWhat = computed(() => this.asked()?.name ?? '');
  protected readonly confirmFinding = computed(() => this.asked()?.finding ?? '');
  protected readonly sample = computed(() => {
    const check = this.check();
    if (!check || !this.shown().includes('ohne')) return null;
    const heads = check.sampleColumns.map((column) => ({
      name: columnName(this.heads(), column),
      figure: this.figures().has(column),
    }));
    return { heads, rows: check.sample, more: Math.max(0, check.clean - check.sample.length) };
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap.get('befunde');
    const wanted = SHOWN.filter((key) => query?.split(',').includes(key));
    if (wanted.length > 0) this.show(wanted);
    keepInQuery(() => {
      const usual = this.shown().join() === USUAL.join();
      return { befunde: usual ? null : this.shown().join(',') };
    });
  }

  /** The last chip cannot be taken out: then everything that was found is shown again. */
  protected toggle(key: Shown): void {
    const next = SHOWN.filter((other) => (other === key ? !this.shown().includes(key) : this.shown().includes(other)));
    this.show(next.length === 0 ? USUAL : next);
  }

  protected correct(fixes: Fixes): void {
    void this.store.correct(fixes);
  }

  protected ask(offer: ConfirmOffer): void {
    this.asked.set(offer);
    this.confirming.set(true);
  }

  /** What the API refuses stands above the step, as with every other correction. */
  protected readonly confirm = async (reason: string): Promise<void> => {
    const offer = this.asked();
    if (offer) await this.store.correct(offer.confirm(reason.trim()));
  };

  protected reading(row: ContextRow): string {
    return readingText(row, this.indicators(), this.formats);
  }

  private show(shown: readonly Shown[]): void {
    this.shown.set(shown);
    const [errors, hints] = [shown.includes('fehler'), shown.includes('hinweise')];
    this.problems.wanted.set(errors || hints);
    const one: Severity = errors ? 'error' : 'hint';
    this.problems.severity.set(errors === hints ? null : one);
  }

  private errorWords(count: number, kinds: number): string {
    if (count === 0) return $localize`:@@indicators.noErrors:Kein Fehler`;
    if (count === 1) return $localize`:@@indicators.oneError:1 Fehler`;
    const figure = this.formats.number(count);
    return kinds === 1
      ? $localize`:@@indicators.errorsOneKind:${figure}:count: Fehler einer Art`
      : $localize`:@@indicators.errorsKinds:${figure}:count: Fehler in ${kinds}:kinds: Arten`;
  }

  private hintWords(count: number, kinds: number): string {
    if (count === 0) return $localize`:@@indicators.noHints:kein Hinweis`;
    if (count === 1) return $localize`:@@indicators.oneHint:1 Hinweis`;
    const figure = this.formats.number(count);
    return kinds > 0 && kinds < count
      ? $localize`:@@indicators.hintsKinds:${figure}:count: Hinweise in ${this.formats.number(kinds)}:kinds: Gruppen`
      : $localize`:@@indicators.manyHints:${figure}:count: Hinweise`;
  }
}
