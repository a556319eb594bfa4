/**
 * The measure sheet: what it rests on, what it is to reach and for whom, when, what it costs and who pays, how it goes, and what hangs on
 * it. Each section is edited in place; a deadline that moves keeps the day that was promised before.
 */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { MilestoneView } from '@quartierwerk/contracts/plans/plans.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { needsReason, type MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Timeline } from '@quartierwerk/ui/timeline/timeline';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { OutdatedBase } from '../../../shared/chain/outdated-base.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { MeasureKpis } from '../../../shared/kpis/measure-kpis.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { onAskedStep } from '../../../shared/query/asked-step.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { MeasureEntries } from '../data/measure-entries.js';
import { MeasureStore } from '../data/measure-store.js';
import type { FinancingEntry } from '../model/financing-entry.js';
import { measureEntry, type MeasureEntry, type Section } from '../model/measure-entry.js';
import { sheetFacts } from '../model/measure-sheet.js';
import { measureTimeline } from '../model/plan-timeline.js';
import { LEVEL_WORDS, shownState, STEP_WORDS } from '../model/plan-words.js';
import { DecidedElsewhereDialog, type ElsewhereEntry } from '../ui/decided-elsewhere-dialog.js';
import { EvidenceList } from '../ui/evidence-list.js';
import { FinancingForm } from '../ui/financing-form.js';
import { FinancingTable } from '../ui/financing-table.js';
import { MeasureCourse } from '../ui/measure-course.js';
import { MeasureForm } from '../ui/measure-form.js';
import { Milestones } from '../ui/milestones.js';
import { SheetHead } from '../ui/sheet-head.js';
import { ReportForm, type ReportEntry } from '../ui/report-form.js';

/** What waits for a reason in a dialog. */
type Question =
  | { readonly kind: 'step'; readonly step: MeasureTransition }
  | { readonly kind: 'end' }
  | { readonly kind: 'milestone'; readonly milestone: MilestoneView }
  | { readonly kind: 'link'; readonly link: LinkedNodeView };

const EVIDENCE_KINDS: readonly NodeKind[] = [
  ...(['indicator', 'index_run', 'area_profile', 'profile_statement', 'expert_note', 'existing_offer'] as const),
  ...(['finding', 'recommendation', 'contribution', 'theme'] as const),
];

@Component({
  selector: 'qw-measure-page',
  imports: [
    ConfirmDialog,
    ConflictDialog,
    OutdatedBase,
    DecidedElsewhereDialog,
    Disclosure,
    Empty,
    EvidenceList,
    FinancingForm,
    FinancingTable,
    Icon,
    LinkedNodes,
    Loading,
    MatButton,
    MeasureCourse,
    MeasureForm,
    MeasureKpis,
    Milestones,
    NodePicker,
    NodeThread,
    Note,
    PageHeader,
    ProblemView,
    ReasonDialog,
    ReportForm,
    RouterLink,
    SheetHead,
    Status,
    Timeline,
    UnreadHeading,
  ],
  providers: [MeasureStore, MeasureEntries, ConflictQuestion],
  templateUrl: './measure-page.html',
  styleUrl: './measure-page.scss',
})
export class MeasurePage {
  readonly massnahme = input.required<string>();

  protected readonly store = inject(MeasureStore);
  protected readonly entries = inject(MeasureEntries);
  protected readonly conflict = inject(ConflictQuestion);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly today = dayOf(new Date());
  protected readonly demonstration = this.session.demonstration;
  protected readonly evidenceKinds = EVIDENCE_KINDS;
  protected readonly levelWords = LEVEL_WORDS;
  protected readonly stepWords = STEP_WORDS;
  protected readonly stepsLabel = $localize`:@@plans.steps:Schritt`;
  protected readonly timelineLabel = $localize`:@@plans.timeline:Zeitplan`;
  protected readonly evidenceLabel = $localize`:@@plans.linkEvidence:Beleg verknüpfen`;
  protected readonly decisionLabel = $localize`:@@plans.linkDecision:Beschluss verknüpfen`;
  protected readonly goalLabel = $localize`:@@plans.linkGoal:Ziel verknüpfen`;
  protected readonly watchedLabel = $localize`:@@plans.linkWatched:Indikator im Umfeld beobachten`;
  protected readonly ofOthers = $localize`:@@plans.ofOthers:Keines Ihrer Projekte setzt diese Maßnahme um`;
  protected readonly saveSection = $localize`:@@plans.saveSection:Abschnitt speichern`;

  protected readonly measure = this.store.measure;
  /** Realised by others than the reader: where everybody reads what is public of it. */
  protected readonly publicOnly = computed(() => {
    const error = this.store.error();
    if (!isProblemWith(error, 'MEASURE_PUBLIC_ONLY')) return null;
    const [place, code, title] = ['place', 'code', 'title'].map((name) => String(error.params[name] ?? ''));
    return { code: code ?? '', title: title ?? '', page: ADDRESSES.openMeasure(place ?? '', code ?? '') };
  });
  private readonly plan = readResource(plansRoutes.plan, () => {
    const plan = this.measure()?.plan;
    return plan ? { params: { key: plan.id } } : undefined;
  });
  protected readonly stages = computed(() => (this.plan.hasValue() ? this.plan.value().stages : []));
  protected readonly editing = signal<Section | 'money' | 'report' | null>(null);
  /** Which search for something to link is open. */
  protected readonly linking = signal<'evidence' | 'goal' | 'more' | null>(null);
  protected readonly question = signal<Question | null>(null);
  protected readonly removal = signal<MilestoneView | null>(null);
  protected readonly publishing = signal(false);
  protected readonly deciding = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  /** What is only not shown to the reader is not called missing. */
  protected readonly knowsMissing = (kind: NodeKind): boolean => this.session.knowsMissing(kind, 'measure');
  protected readonly mayReadProjects = computed(() => this.session.may('projects.read'));
  protected readonly mayWrite = computed(() => this.measure()?.actions.includes('revise') ?? false);
  protected readonly mayReport = computed(() => this.measure()?.actions.includes('report') ?? false);
  protected readonly crumbs = computed(() => {
    const measure = this.measure();
    return [
      { label: $localize`:@@plans.measures:Maßnahmen`, link: ADDRESSES.measures },
      ...(measure?.plan ? [{ label: measure.plan.title, link: ADDRESSES.plan(measure.plan.code) }] : []),
      ...(measure ? [{ label: `${measure.field.number} ${measure.field.title}` }] : []),
      { label: measure?.code ?? this.publicOnly()?.code ?? '' },
    ];
  });
  protected readonly state = computed(() => {
    const measure = this.measure();
    return shownState({ state: measure?.state ?? 'idea', course: measure?.updates[0]?.course ?? null });
  });
  protected readonly fact = computed(() => {
    const day = this.measure()?.reportedOn;
    return day ? $localize`:@@plans.reported:Stand ${this.formats.day(day)}:day:` : '';
  });
  protected readonly facts = computed(() => {
    const measure = this.measure();
    return measure ? sheetFacts(measure, this.formats) : null;
  });
  protected readonly initial = computed(() => {
    const measure = this.measure();
    return measure ? measureEntry(measure) : null;
  });
  protected readonly money = computed(() => {
    const measure = this.measure();
    return measure ? this.entries.entryOf(measure) : null;
  });
  protected readonly timeline = computed(() => {
    const measure = this.measure();
    return measure ? measureTimeline(measure, $localize`:@@plans.whole:Maßnahme`) : [];
  });
  /** Without a day there is nothing to draw. */
  protected readonly hasDates = computed(() =>
    this.timeline().some(({ rows }) =>
      rows.some(({ from, to, marks }) => from !== null || to !== null || marks.length > 0),
    ),
  );
  protected readonly evidence = computed(() =>
    (this.measure()?.links ?? []).filter(({ relation }) => relation === 'evidences' || relation === 'supports'),
  );
  protected readonly otherLinks = computed(() =>
    (this.measure()?.links ?? []).filter(
      ({ relation }) => !['evidences', 'supports', 'part_of', 'describes', 'pursues'].includes(relation),
    ),
  );
  protected readonly linked = computed(() => (this.measure()?.links ?? []).map(({ node }) => node.id));
  protected readonly hasDecision = computed(() =>
    (this.measure()?.links ?? []).some(({ relation }) => relation === 'implements'),
  );
  protected readonly questionHeading = computed(() => {
    const question = this.question();
    if (question?.kind === 'step') return STEP_WORDS[question.step];
    if (question?.kind === 'end') return $localize`:@@plans.moveEnd:Ende verschieben`;
    if (question?.kind === 'milestone')
      return $localize`:@@plans.moveMilestone:${question.milestone.title}:title: verschieben`;
    return $localize`:@@plans.endLink:Verknüpfung lösen`;
  });
  protected readonly questionDay = computed(() => {
    const kind = this.question()?.kind;
    if (kind === 'end') return $localize`:@@plans.newEnd:Neues Ende`;
    return kind === 'milestone' ? $localize`:@@plans.newDay:Neuer Tag` : '';
  });
  protected readonly removeHeading = computed(
    () => $localize`:@@plans.removeMilestone:Meilenstein ${this.removal()?.title ?? ''}:title: entfernen`,
  );
  protected readonly isPublic = computed(() => this.measure()?.visibility === 'public');
  protected readonly publishAction = computed(() =>
    this.isPublic()
      ? $localize`:@@plans.withdraw:Maßnahme ${this.measure()?.code ?? ''}:code: nicht mehr öffentlich zeigen`
      : $localize`:@@plans.publish:Maßnahme ${this.measure()?.code ?? ''}:code: veröffentlichen`,
  );

  constructor() {
    effect(() => this.store.key.set(this.massnahme()));
    onAskedStep('evidence', this.mayWrite, () => this.linking.set('evidence'));
    onAskedStep('goal', this.mayWrite, () => this.linking.set('goal'));
    pageTitle(() => {
      const named = this.measure() ?? this.publicOnly();
      return named ? `${named.code} ${named.title}` : undefined;
    });
    registerThreadKey(() => {
      const measure = this.measure();
      return measure ? ADDRESSES.threadOf('measure', measure.code) : null;
    });
  }

  protected readonly report = ({ nextStepDue, endsOn, ...entry }: ReportEntry): Promise<void> =>
    this.store.report({ ...entry, nextStepDue: nextStepDue || null, endsOn: endsOn || null });

  protected readonly addMilestone = (entry: { readonly title: string; readonly dueOn: string }): Promise<void> =>
    this.store.addMilestone(entry);

  protected readonly refusedAt = {
    DEADLINE_UNCHANGED: 'day',
    PERIOD_REVERSED: 'day',
    DEADLINE_REASON_MISSING: 'reason',
    MEASURE_REASON_MISSING: 'reason',
  } as const;

  protected readonly answer = async (reason: string, day: string): Promise<void> => {
    const question = this.question();
    if (question?.kind === 'step') await this.store.step(question.step, reason);
    else if (question?.kind === 'end') await this.store.reschedule(day, reason);
    else if (question?.kind === 'milestone') await this.store.moveMilestone(question.milestone, { dueOn: day, reason });
    else if (question?.kind === 'link') await this.store.endLink(question.link.linkId, reason);
  };

  /** One for each section; it stores on the version that the person saw. */
  protected readonly stores = computed(() => {
    const seen = this.measure();
    const store = (section: Section) => async (entry: MeasureEntry) => {
      if (seen) await this.entries.revise(seen, section, entry);
    };
    return {
      need: store('need'),
      aim: store('aim'),
      who: store('who'),
      when: store('when'),
      lasting: store('lasting'),
    };
  });

  protected readonly storeMoney = async (entry: FinancingEntry): Promise<void> => {
    const seen = this.measure();
    if (seen) await this.entries.setFinancing(seen, entry);
  };

  protected toggleLinking(what: 'evidence' | 'goal' | 'more'): void {
    this.linking.update((open) => (open === what ? null : what));
  }

  protected askStep(step: MeasureTransition): void {
    if (needsReason(step)) this.question.set({ kind: 'step', step });
    else void this.take(step);
  }

  /** What nobody of the workspace decided is asked for: who did, and when. */
  private async take(step: MeasureTransition): Promise<void> {
    if (await this.attempt(() => this.store.step(step, ''))) return;
    if (!isProblemWith(this.failure(), 'MEASURE_WITHOUT_DECISION')) return;
    this.failure.set(null);
    this.deciding.set(true);
  }

  protected readonly decideElsewhere = (entry: ElsewhereEntry): Promise<void> => this.store.step('decide', '', entry);

  protected async reach(milestone: MilestoneView): Promise<void> {
    const done = await this.attempt(() => this.store.reachMilestone(milestone, this.today));
    const fresh = this.measure()?.milestones.find(({ id }) => id === milestone.id);
    if (!done || !fresh) return;
    const undo = () => void this.attempt(() => this.store.reachMilestone(fresh, null));
    this.toasts.show($localize`:@@plans.reachedToast:${milestone.title}:title: erreicht`, undo);
  }

  protected async link(nodeId: string, as: 'evidence' | 'watched' = 'evidence'): Promise<void> {
    await this.attempt(() => this.store.link(nodeId, as));
  }

  protected async remove(): Promise<void> {
    const milestone = this.removal();
    if (milestone) await this.attempt(() => this.store.removeMilestone(milestone));
    this.removal.set(null);
  }

  protected async publish(): Promise<void> {
    await this.attempt(() => this.store.publish(!this.isPublic()));
    this.publishing.set(false);
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.failure.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
