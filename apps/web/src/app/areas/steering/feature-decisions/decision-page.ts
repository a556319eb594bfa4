/** One decision: its wording beside the proposal, how it was voted, who carries it out until when, and how far it is. */
import { Component, computed, effect, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { CARRIED_OUT } from '@quartierwerk/domain/steering/decision-rule';
import { OPEN_TRACKING } from '@quartierwerk/domain/steering/tracking-workflow';
import { Diff } from '@quartierwerk/ui/diff/diff';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { LinkMeasureDialog, type LinkedDecision } from '../../../shared/chain/link-measure-dialog.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { catchFocus } from '../../../shared/focus/lost-focus.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { LINK_MEASURE } from '../../../shared/words/gap-words.js';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { DecisionStore } from '../data/decision-store.js';
import { decisionDays } from '../model/decision-days.js';
import { doneWords, reportedWords } from '../model/reported-words.js';
import { votesInWords } from '../model/vote-words.js';
import { whoReports } from '../model/who-reports.js';
import { Deadline } from '../ui/deadline.js';
import { DecisionState } from '../ui/decision-state.js';
import { ReportForm } from '../ui/report-form.js';
import { TakeBack } from '../ui/take-back.js';
import { TrackingHistory } from '../ui/tracking-history.js';

@Component({
  selector: 'qw-decision-page',
  imports: [
    Deadline,
    DecisionState,
    Diff,
    Icon,
    LinkedNodes,
    LinkMeasureDialog,
    Loading,
    MatButton,
    NodeThread,
    Note,
    PageHeader,
    ProblemView,
    ReportForm,
    RouterLink,
    TakeBack,
    TrackingHistory,
  ],
  providers: [DecisionStore],
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.scss',
})
export class DecisionPage {
  readonly code = input.required<string>();

  protected readonly store = inject(DecisionStore);
  protected readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly addresses = ADDRESSES;
  protected readonly resultWords = RESULT_WORDS;
  protected readonly daysOf = decisionDays;
  protected readonly votesInWords = votesInWords;

  protected readonly decision = this.store.decision;
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: this.decision()?.code ?? this.code() },
  ]);
  protected readonly place = computed(() => {
    const decision = this.decision();
    return [decision?.municipalityName, decision?.areaName].filter((name) => name).join(', ');
  });
  protected readonly mayOpenMeeting = computed(() => this.session.may('steering.read'));
  protected readonly linkMeasure = LINK_MEASURE;
  protected readonly linking = signal<LinkedDecision | null>(null);
  protected readonly mayPlan = computed(() => this.session.may('plans.write'));
  /** What was put off or referred waits for another decision and not for a measure. */
  protected readonly lacksMeasure = computed(() => {
    const decision = this.decision();
    if (!decision || decision.tracking === null || !CARRIED_OUT.includes(decision.result)) return false;
    return (
      OPEN_TRACKING.includes(decision.tracking) && !decision.links.some(({ relation }) => relation === 'implements')
    );
  });
  protected readonly who = computed(() => {
    const decision = this.decision();
    return decision ? whoReports(decision) : '';
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  constructor() {
    effect(() => this.store.code.set(this.code()));
    pageTitle(() => {
      const decision = this.decision();
      return decision && `${decision.code} ${decision.title}`;
    });
    registerThreadKey(() => {
      const decision = this.decision();
      return decision ? ADDRESSES.threadOf('decision', decision.code) : null;
    });
  }

  protected reported(done: boolean): void {
    const decision = this.store.decision();
    if (done) this.toasts.show(doneWords(this.code()), () => void this.attempt(() => this.store.reopenOf(decision)));
    else this.toasts.show(reportedWords(this.code()));
    // Once it is reported as done there is nothing more to report, and the form is gone.
    catchFocus(this.injector, this.host, () => this.host.querySelector<HTMLElement>('.history'));
  }

  protected close(): Promise<void> {
    return this.attempt(this.store.close);
  }

  private async attempt(step: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await step();
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }
}
