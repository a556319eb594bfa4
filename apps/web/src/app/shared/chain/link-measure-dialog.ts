/**
 * Links a measure that stands to the decision that it carries out. Those that are like the decision stand first, with what they have in
 * common; any other is found by its code or a word. Only measures are offered that the person may change.
 */
import { Component, computed, DestroyRef, inject, linkedSignal, model, output } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { MeasureCandidateView } from '@quartierwerk/contracts/plans/measure-candidates.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { Likeness } from '@quartierwerk/domain/plans/measure-candidates';
import { isDelayed } from '@quartierwerk/domain/plans/report-rule';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { errorsOf } from '../forms/form-errors.js';
import { sending } from '../forms/sending.js';
import { Api, readResource } from '../http/api.js';
import { keptValue } from '../http/kept-value.js';
import { ProblemView } from '../problem/problem-view.js';
import { debounced } from '../time/debounced.js';
import { LINK_MEASURE } from '../words/gap-words.js';
import { DELAYED, MEASURE_STATE_WORDS } from '../words/plan-state-words.js';

const TYPING_PAUSE_MS = 150;

const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  area: $localize`:@@gaps.sameArea:gleiches Gebiet`,
  words: $localize`:@@gaps.sameWords:gemeinsame Wörter im Titel`,
};

const TAKEN_BACK = $localize`:@@gaps.linkTakenBack:Gleich nach dem Zuordnen zurückgenommen`;

/** The decision: what an entry of the thread knows of it. */
export type LinkedDecision = Pick<ChainNodeView, 'id' | 'code' | 'title'>;

@Component({
  selector: 'qw-link-measure-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, Loading, MatButton, ProblemView],
  templateUrl: './link-measure-dialog.html',
  styleUrl: './link-measure-dialog.scss',
})
export class LinkMeasureDialog {
  /** Null while the dialog is closed. */
  readonly decision = model<LinkedDecision | null>(null);
  /** What is linked to a decision is another than before. */
  readonly linked = output();

  private readonly destroyRef = inject(DestroyRef);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly heading = LINK_MEASURE;
  protected readonly searchLabel = $localize`:@@gaps.findMeasure:Maßnahme suchen`;
  protected readonly searchHint = $localize`:@@gaps.findMeasureHint:Nummer oder Wörter des Titels`;
  protected readonly errorsOf = errorsOf;

  protected readonly open = computed(() => this.decision() !== null);
  /** Every opening begins without what was typed for another decision. */
  protected readonly typed = linkedSignal({ source: () => this.decision()?.id, computation: () => '' });
  private readonly settled = debounced(this.typed, TYPING_PAUSE_MS);
  protected readonly candidates = readResource(plansRoutes.measureCandidates, () => {
    const id = this.decision()?.id;
    // What was typed for another decision is still settled for a moment after this one has opened.
    const text = this.typed() === '' ? '' : this.settled().trim();
    return id === undefined ? undefined : { params: { id }, query: { text: text || null } };
  });
  private readonly known = keptValue(this.candidates, () => this.decision()?.id);
  protected readonly found = computed(() => (this.open() ? this.known() : undefined));
  protected readonly more = computed(() => (this.found()?.total ?? 0) - (this.found()?.measures.length ?? 0));

  /** What is no longer in the list is not chosen. */
  private readonly entry = linkedSignal<readonly string[], { measureId: string }>({
    source: () => (this.found()?.measures ?? []).map(({ id }) => id),
    computation: (ids, former) => {
      const chosen = former?.value.measureId ?? '';
      return { measureId: ids.includes(chosen) ? chosen : '' };
    },
  });
  protected readonly form = form(this.entry, (path) => required(path.measureId));
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;

  /** Why the link that was just made could not be taken back. */
  protected readonly notTakenBack = linkedSignal<LinkedDecision | null, unknown>({
    source: this.decision,
    computation: () => null,
  });

  protected facts({ state, course, plan, areaName }: MeasureCandidateView): string {
    const word = (isDelayed(state, course) ? DELAYED : MEASURE_STATE_WORDS[state]).word;
    return [word, plan.title, areaName].filter((fact) => fact !== null).join(', ');
  }

  protected alikeWords({ alike }: MeasureCandidateView): string {
    const words = alike.map((likeness) => LIKENESS_WORDS[likeness]).join(', ');
    return $localize`:@@gaps.alike:Ähnlich: ${words}:words:`;
  }

  protected close(): void {
    this.form().reset();
    this.decision.set(null);
  }

  protected async save(event: Event): Promise<void> {
    const decision = this.decision();
    const measure = this.found()?.measures.find(({ id }) => id === this.entry().measureId);
    const stored: MeasureView[] = [];
    const store = async () => {
      if (!decision || !measure) return;
      const options = { params: { id: measure.id }, body: { nodeId: decision.id } };
      stored.push(await this.api.send(plansRoutes.linkMeasure, options));
    };
    await this.sending.send(event, store);
    const [linked] = stored;
    if (!decision || !linked) return;
    this.close();
    this.tell(decision, linked);
    this.linked.emit();
  }

  private tell(decision: LinkedDecision, measure: MeasureView): void {
    const link = measure.links.find(({ relation, node }) => relation === 'implements' && node.id === decision.id);
    this.toasts.show(
      $localize`:@@gaps.measureLinked:${measure.code}:measure: führt jetzt ${decision.code ?? decision.title}:decision: aus`,
      link && (() => void this.takeBack(decision, measure, link.linkId)),
    );
  }

  /** The link stays in the history, with a reason that says how long it stood. */
  private async takeBack(decision: LinkedDecision, { id, version }: MeasureView, linkId: string): Promise<void> {
    try {
      const body = { reason: TAKEN_BACK };
      await this.api.send(plansRoutes.unlinkMeasure, { params: { id, linkId }, version, body });
    } catch (error) {
      if (this.destroyRef.destroyed) return;
      this.decision.set(decision);
      return this.notTakenBack.set(error);
    }
    if (!this.destroyRef.destroyed) this.linked.emit();
  }
}
