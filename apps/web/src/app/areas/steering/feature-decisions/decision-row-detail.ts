/** What unfolds under a decision of the list: wording, how it went so far, and the form that reports its state. */
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionRowView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { DecisionsStore } from '../data/decisions-store.js';
import { votesInWords } from '../model/vote-words.js';
import { whoReports } from '../model/who-reports.js';
import { ReportForm } from '../ui/report-form.js';
import { TakeBack } from '../ui/take-back.js';
import { TrackingHistory } from '../ui/tracking-history.js';

/** The decision as the report left it, and whether it was reported as done. */
export interface Reported {
  readonly decision: DecisionView;
  readonly done: boolean;
}

@Component({
  selector: 'qw-decision-row-detail',
  imports: [Loading, ProblemView, ReportForm, RouterLink, TakeBack, TrackingHistory],
  template: `
    <section>
      <h3 i18n="@@steering.wording">Wortlaut</h3>
      <p class="wording">{{ decision().wording }}</p>
      <p class="qw-small qw-secondary">{{ result() }}</p>
      <p class="links">
        <a [routerLink]="addresses.decision(decision().code)" i18n="@@steering.openDecision">Beschluss öffnen</a>
        <a [routerLink]="addresses.threadOf('decision', decision().code)" i18n="@@steering.thread">Faden</a>
      </p>
    </section>
    <section>
      <h3 i18n="@@steering.state">Stand</h3>
      @if (resource.hasValue()) {
        <qw-tracking-history [history]="resource.value().history" />
      } @else if (resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="resource.reload()" />
      } @else {
        <qw-loading [rows]="2" />
      }
    </section>
    @if (decision().actions.includes('report')) {
      <section>
        <qw-report-form [decisionId]="decision().id" [store]="report" (stored)="tell($event)" />
      </section>
    } @else if (who(); as words) {
      <section class="who">
        <p class="qw-secondary">{{ words }}</p>
        @if (decision().actions.includes('reopen')) {
          <qw-take-back [store]="reopen" />
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 16px 32px;
      padding: 0 0 12px;
    }
    .wording {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    h3 {
      margin-bottom: 4px;
    }
    .who {
      display: grid;
      gap: 8px;
      justify-items: start;
      align-content: start;
    }
    .links {
      display: flex;
      gap: 16px;
      margin-top: 6px;
    }
  `,
})
export class DecisionRowDetail {
  readonly decision = input.required<DecisionRowView>();
  readonly reported = output<Reported>();
  /** That it is done was taken back. */
  readonly reopened = output<DecisionRowView>();

  private readonly store = inject(DecisionsStore);
  protected readonly addresses = ADDRESSES;
  protected readonly resource = readResource(steeringRoutes.decision, () => ({ params: { code: this.decision().id } }));
  private readonly known = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly who = computed(() => whoReports(this.decision()));
  protected readonly result = computed(() => {
    const { result } = this.decision();
    const votes = this.known()?.votes;
    return votes ? `${RESULT_WORDS[result].word}; ${votesInWords(votes)}` : RESULT_WORDS[result].word;
  });

  protected readonly report = (body: ReportDecision): Promise<void> =>
    this.change((id, version) => this.store.report(id, version, body));

  protected readonly reopen = async (reason: string): Promise<void> => {
    await this.change((id, version) => this.store.reopen(id, version, reason));
    this.reopened.emit(this.decision());
  };

  protected tell(done: boolean): void {
    const decision = this.known();
    if (decision) this.reported.emit({ decision, done });
  }

  /** Somebody else was faster: their words are shown, one's own stay in the form and may be sent after them. */
  private async change(command: (id: string, version: number) => Promise<DecisionView>): Promise<void> {
    const { id, version } = this.known() ?? this.decision();
    try {
      this.resource.set(await command(id, version));
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE') && error.current) this.resource.set(error.current as DecisionView);
      throw error;
    }
  }
}
