/** A project: where its figures stand, what is due, who pays and takes part, and what it hangs on. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { ObligationView } from '@quartierwerk/contracts/projects/project.views';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import type { ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import { lacksKpis, type ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES, PROJECT_VIEWS, projectViewQuery, type ProjectViewName } from '../../../shared/addresses.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { onAskedStep } from '../../../shared/query/asked-step.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { PROJECT_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import { ProjectDialogs } from '../data/project-dialogs.js';
import { ProjectStore } from '../data/project-store.js';
import { MonthNames } from '../model/month-names.js';
import { offerWords } from '../model/month-offer.js';
import { PROJECT_STEP_WORDS } from '../model/project-words.js';
import { DueLines } from '../ui/due-lines.js';
import { EntryDialog } from '../ui/entry-dialog.js';
import { GrantMoneyTable } from '../ui/grant-money.js';
import { GrantList } from '../ui/grant-list.js';
import { KpiTable } from '../ui/kpi-table.js';
import { ObligationList } from '../ui/obligation-list.js';
import { ProjectFacts } from '../ui/project-facts.js';
import { ProjectTabs } from '../ui/project-tabs.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { ContextIndicator } from './context-indicator.js';

interface Reason {
  readonly heading: string;
  readonly action: string;
  readonly store: (reason: string) => Promise<unknown>;
}

@Component({
  selector: 'qw-project-page',
  imports: [
    ContextIndicator,
    Disclosure,
    DueLines,
    Empty,
    EntryDialog,
    GrantList,
    GrantMoneyTable,
    Icon,
    KpiTable,
    LinkedNodes,
    Loading,
    MatButton,
    NodePicker,
    NodeThread,
    Note,
    ObligationList,
    PageHeader,
    ProblemView,
    ProjectFacts,
    ProjectTabs,
    ReasonDialog,
    RouterLink,
    Status,
    UnreadHeading,
  ],
  providers: [ProjectStore, ProjectDialogs],
  templateUrl: './project-page.html',
  styleUrl: './project-page.scss',
})
export class ProjectPage {
  readonly code = input.required<string>();
  /** Of the address: which view is shown. */
  readonly ansicht = input<string>();

  protected readonly store = inject(ProjectStore);
  protected readonly dialogs = inject(ProjectDialogs);
  protected readonly formats = inject(Formats);
  private readonly names = inject(MonthNames);
  private readonly session = inject(SessionStore);

  protected readonly addresses = ADDRESSES;
  protected readonly fundingQuery = projectViewQuery('foerderung');
  protected readonly view = computed<ProjectViewName>(
    () => PROJECT_VIEWS.find((name) => name === this.ansicht()) ?? 'kennzahlen',
  );
  protected readonly stepWords = PROJECT_STEP_WORDS;
  protected readonly moreLabel = $localize`:@@projects.moreActions:Weiteres`;
  protected readonly linkLabel = $localize`:@@projects.linkLabel:Maßnahme oder Indikator verknüpfen`;
  protected readonly noKpisHeading = $localize`:@@projects.noKpisHeading:Noch keine Kennzahlen`;
  protected readonly linkKinds = ['measure', 'indicator'] as const;
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => {
    const failure = this.failure() ?? this.dialogs.error() ?? null;
    return failure === null ? '' : errorWords(failure);
  });
  protected readonly asking = signal<Reason | null>(null);

  protected readonly project = this.store.project;
  protected readonly state = computed(() => {
    const project = this.project();
    return project ? PROJECT_STATE_WORDS[project.state] : null;
  });
  /** It runs, and nothing measures it. */
  protected readonly lacks = computed(() => {
    const project = this.project();
    return (
      project !== undefined &&
      lacksKpis(project.state, project.kpis.filter(({ retiredAt }) => retiredAt === null).length)
    );
  });
  protected readonly crumbs = computed(() => {
    const project = this.project();
    return [
      { label: $localize`:@@projects.title:Projekte`, link: ADDRESSES.projects },
      ...(project?.areaName ? [{ label: project.areaName }] : []),
      { label: project?.title ?? '' },
    ];
  });
  protected readonly fact = computed(() => {
    const project = this.project();
    if (!project) return '';
    const until =
      project.endsOn === null ? '' : $localize`:@@projects.until:bis ${this.formats.day(project.endsOn)}:end:`;
    return [until, project.programme?.name ?? '', project.carrier.name].filter((part) => part !== '').join(', ');
  });
  /** What is to be done about the figures, for whoever may and where there are some. */
  protected readonly offer = computed(() => {
    const project = this.project();
    if (!project?.offer || !project.actions.includes('report') || project.kpis.length === 0) return null;
    return { ...project.offer, words: offerWords(project.offer, this.names) };
  });
  protected readonly steps = computed(() => {
    const actions = this.project()?.actions ?? [];
    return actions.filter((action): action is ProjectTransition => action in PROJECT_STEP_WORDS);
  });
  /** Indicators of the area beside the project; a carrier does not see them. */
  protected readonly context = computed(() => {
    const project = this.project();
    if (!project || project.areaId === null || !this.session.may('indicators.read')) return [];
    return project.links.filter(({ node, side }) => side === null && node.kind === 'indicator');
  });
  /** Grants whose money is told or may be. */
  protected readonly moneyGrants = computed(() =>
    (this.project()?.grants ?? []).filter(
      ({ money }) => money.plan.length + money.spending.length > 0 || money.actions.includes('report'),
    ),
  );
  protected readonly demonstration = this.session.demonstration;
  protected readonly linkedIds = computed(() => (this.project()?.links ?? []).map(({ node }) => node.id));
  /** Key figures and grants have their own places on this page, the area stands in the title. */
  protected readonly links = computed(() =>
    (this.project()?.links ?? []).filter(({ node }) => !['kpi', 'grant', 'area'].includes(node.kind)),
  );

  constructor() {
    onAskedStep(
      'kpi',
      () => this.may('add_kpi'),
      () => this.dialogs.opened.set({ kind: 'kpi' }),
    );
    effect(() => this.store.key.set(this.code()));
    registerThreadKey(() => {
      const code = this.project()?.code;
      return code === undefined ? null : ADDRESSES.threadOf('project', code);
    });
  }

  protected may(action: string): boolean {
    return (this.project()?.actions as readonly string[] | undefined)?.includes(action) ?? false;
  }

  protected step(step: ProjectTransition): void {
    if (step !== 'cancel') return void this.attempt(() => this.store.transition(step));
    this.asking.set({
      heading: $localize`:@@projects.cancelHeading:${this.project()?.title ?? ''}:title: abbrechen`,
      action: PROJECT_STEP_WORDS.cancel,
      store: (reason) => this.store.transition(step, reason),
    });
  }

  protected stepGrant(grant: Parameters<ProjectStore['transitionGrant']>[0], step: GrantTransition): void {
    if (step !== 'reject') return void this.attempt(() => this.store.transitionGrant(grant, step));
    this.asking.set({
      heading: $localize`:@@projects.rejectHeading:${grant.title}:title: ablehnen`,
      action: $localize`:@@projects.grantReject:Ablehnung eintragen`,
      store: (reason) => this.store.transitionGrant(grant, step, reason),
    });
  }

  protected stepObligation(obligation: ObligationView, step: ObligationTransition): void {
    if (step === 'submit') return this.dialogs.opened.set({ kind: 'submission', obligation });
    if (step !== 'ask_back') return void this.attempt(() => this.store.transitionObligation(obligation, step));
    this.asking.set({
      heading: $localize`:@@projects.askBackHeading:Rückfrage zu ${obligation.title}:title:`,
      action: $localize`:@@projects.stepAskBack:Rückfrage stellen`,
      store: (note) => this.store.transitionObligation(obligation, step, { note }),
    });
  }

  protected link(nodeId: string): void {
    void this.attempt(() => this.store.link(nodeId));
  }

  protected endLink(link: LinkedNodeView): void {
    this.asking.set({
      heading: $localize`:@@projects.endLinkHeading:Verknüpfung mit ${link.node.title}:title: lösen`,
      action: $localize`:@@projects.endLinkAction:Verknüpfung lösen`,
      store: (reason) => this.store.endLink(link.node.id, reason),
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
