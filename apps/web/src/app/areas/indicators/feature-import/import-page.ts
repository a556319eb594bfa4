/**
 * The wizard that reads a delivered table, one decision on each step. The run lives on the server, so that it can be left at any time and
 * gone on with later; the step stands in the address.
 */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { WizardSteps } from '@quartierwerk/ui/wizard/wizard-steps';
import { ADDRESSES } from '../../../shared/addresses.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { ImportStore } from '../data/import-store.js';
import { blockSentence, nextWords } from '../model/import-foot-words.js';
import { importFigures } from '../model/import-figures.js';
import { blockOf, neighbour, shownStep, STEP_KEYS, STEP_WORDS, STEPS, type StepKey } from '../model/import-steps.js';
import { WizardFoot } from '../ui/wizard-foot.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { CorrectedFile } from './corrected-file.js';
import { ErrorList } from './error-list.js';
import { FileStep } from './file-step.js';
import { SecrecyStep } from './secrecy-step.js';
import { TakeOverStep } from './take-over-step.js';

@Component({
  selector: 'qw-import-page',
  imports: [
    CheckStep,
    ColumnsStep,
    ConfirmDialog,
    CorrectedFile,
    Empty,
    ErrorList,
    FileStep,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    SecrecyStep,
    TakeOverStep,
    WizardFoot,
    WizardSteps,
  ],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  /** Run and step, from the address. */
  readonly id = input.required<string>();
  readonly schritt = input.required<string>();

  protected readonly store = inject(ImportStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly steps = STEPS;
  protected readonly heading = $localize`:@@indicators.importTitle:Datenlieferung einlesen`;
  protected readonly goneHeading = $localize`:@@indicators.runGone:Diesen Import gibt es nicht`;
  protected readonly discardHeading = $localize`:@@indicators.discardHeading:Datei verwerfen?`;
  protected readonly conflictHeading = $localize`:@@indicators.importConflict:Dieser Import wurde inzwischen an anderer Stelle geändert.`;
  protected readonly discarding = signal(false);
  /** Where discarding leads: back to the choice of a file, or to the list. */
  private afterDiscard: string = ADDRESSES.import;

  protected readonly gone = computed(() => isProblemWith(this.store.unreadable(), 'NOT_FOUND', 'REQUEST_MALFORMED'));
  protected readonly step = computed<StepKey | null>(() => {
    const view = this.store.view();
    return view ? shownStep(this.schritt(), view) : null;
  });
  protected readonly index = computed(() => STEP_KEYS.indexOf(this.step() ?? 'datei'));
  /** While the run is read, the step of the address stands in the line of steps. */
  protected readonly wanted = computed(() =>
    Math.max(
      0,
      STEP_KEYS.findIndex((key) => key === this.schritt()),
    ),
  );
  protected readonly finished = computed(() => this.store.view()?.state === 'imported');
  protected readonly locked = computed(() => this.store.running() || this.finished());
  protected readonly failureWords = computed(() =>
    this.store.failure() === null ? '' : errorWords(this.store.failure()),
  );
  private readonly title = computed(() => this.store.mapping()?.title.trim() || (this.store.view()?.fileName ?? ''));

  protected readonly crumbs = computed(() => [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: $localize`:@@indicators.deliveriesTitle:Datenlieferungen`, link: ADDRESSES.deliveries },
    { label: this.title() || this.heading },
  ]);
  protected readonly fact = computed(() => {
    const [view, mapping] = [this.store.view(), this.store.mapping()];
    if (!view || !mapping) return '';
    const source = view.options.sources.find(({ id }) => id === mapping.sourceId)?.name;
    const day = mapping.referenceDate === null ? [] : [this.formats.day(mapping.referenceDate)];
    return [...(source ? [source] : []), this.title(), ...day].join(', ');
  });

  protected readonly back = computed(() => {
    const [step, before] = [this.step(), this.step() ? neighbour(this.step() ?? 'datei', -1) : null];
    if (step === null || before === null || this.locked()) return '';
    return $localize`:@@indicators.backTo:Zurück zu ${STEP_WORDS[before]}:step:`;
  });
  /** What is typed counts, not what was sent. */
  private readonly block = computed(() => {
    const [step, view] = [this.step(), this.store.view()];
    return step && view ? blockOf(step, { ...view, defects: this.store.defects() }) : null;
  });
  protected readonly reason = computed(() => {
    const block = this.block();
    return block === null ? '' : blockSentence(block, this.store.defects().length);
  });
  protected readonly next = computed(() => {
    const [step, view, mapping] = [this.step(), this.store.view(), this.store.mapping()];
    if (!step || !view || !mapping || this.finished()) return '';
    const values = view.check ? importFigures(view.check, mapping.suppressSmallCases).values : 0;
    return nextWords(step, this.formats.number(values));
  });
  protected readonly discardAction = computed(
    () => $localize`:@@indicators.discardAction:„${this.store.view()?.fileName ?? ''}:file:“ verwerfen`,
  );
  protected readonly mayDiscard = computed(() => this.store.view()?.actions.includes('discard') ?? false);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.open(id));
    });
    // A link to a step that is not reached yet shows the last one that is; the address follows.
    effect(() => {
      const [step, wanted] = [this.step(), this.schritt()];
      if (step !== null && step !== wanted) untracked(() => void this.go(step, true));
    });
    pageTitle(() => {
      const step = this.step();
      return step === null ? undefined : `${STEP_WORDS[step]}, ${this.title()}`;
    });
  }

  protected goTo(key: string): void {
    const step = STEP_KEYS.find((candidate) => candidate === key);
    if (step) void this.go(step);
  }

  protected goBack(): void {
    const before = neighbour(this.step() ?? 'datei', -1);
    if (before) void this.go(before);
  }

  /** What is typed goes out before the step is left; the table is checked again only when that can change something. */
  protected async goOn(): Promise<void> {
    const step = this.step();
    if (!step) return;
    if (step === 'uebernehmen') {
      await this.store.commit();
      return;
    }
    const next = neighbour(step, 1);
    const checks = step === 'spalten' && !this.store.view()?.check;
    const sent = checks || this.store.unsent() ? await this.store.save(step !== 'datei') : true;
    if (sent && next) await this.go(next);
  }

  /** A table that is read like the last one needs no look at its columns. */
  protected async checkAsBefore(): Promise<void> {
    if (await this.store.save(true)) await this.go('pruefen');
  }

  protected async later(): Promise<void> {
    if (this.store.unsent() && !this.store.running() && !(await this.store.save(false))) return;
    this.toasts.show($localize`:@@indicators.laterToast:„${this.title()}:title:“ wartet unter Datenlieferungen`);
    await this.router.navigateByUrl(ADDRESSES.deliveries);
  }

  protected askDiscard(then: string): void {
    this.afterDiscard = then;
    this.discarding.set(true);
  }

  protected async discard(): Promise<void> {
    const done = await this.store.discard();
    this.discarding.set(false);
    if (done) await this.router.navigateByUrl(this.afterDiscard);
  }

  protected openReplaced(id: string): void {
    void this.router.navigateByUrl(ADDRESSES.importStep(id, 'pruefen'), { replaceUrl: true });
  }

  private go(step: StepKey, replaceUrl = false): Promise<boolean> {
    return this.router.navigateByUrl(ADDRESSES.importStep(this.id(), step), { replaceUrl });
  }
}
