/** What a plan is for: its mission, its goals in three levels with the measures that pursue them, and its fields and stages. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, type Params, RouterLink } from '@angular/router';
import type { PlanGoalView } from '@quartierwerk/contracts/plans/plans.views';
import { GOAL_LEVELS, type GoalLevel } from '@quartierwerk/domain/plans/vocabulary';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES, QUERY } from '../../../shared/addresses.js';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { PLAN_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import { PlanStore } from '../data/plan-store.js';
import { planBody, planEntry, type PlanEntry } from '../model/plan-entry.js';
import { LEVEL_WORDS } from '../model/plan-words.js';
import { GoalForm, type GoalEntry } from '../ui/goal-form.js';
import { MissionForm } from '../ui/mission-form.js';
import { PartForm, type PartEntry } from '../ui/part-form.js';
import { PlanTabs } from '../ui/plan-tabs.js';

@Component({
  selector: 'qw-goals-page',
  imports: [
    ConfirmDialog,
    GoalForm,
    Icon,
    LinkedNodes,
    Loading,
    MatButton,
    MissionForm,
    NodePicker,
    Note,
    PageHeader,
    PartForm,
    PlanTabs,
    ProblemView,
    RouterLink,
    Status,
    UnreadHeading,
  ],
  providers: [PlanStore],
  templateUrl: './goals-page.html',
  styleUrl: './goals-page.scss',
})
export class GoalsPage {
  readonly konzept = input.required<string>();

  protected readonly store = inject(PlanStore);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly levelWords = LEVEL_WORDS;
  protected readonly plan = this.store.plan;
  protected readonly mayWrite = computed(() => this.plan()?.actions.includes('revise') ?? false);
  protected readonly decisions = computed(() =>
    (this.plan()?.links ?? []).filter(({ relation }) => relation === 'implements'),
  );
  protected readonly state = computed(() => PLAN_STATE_WORDS[this.plan()?.state ?? 'draft']);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@plans.measures:Maßnahmen`, link: ADDRESSES.measures },
    { label: $localize`:@@plans.plans:Handlungskonzepte`, link: ADDRESSES.plans },
    { label: this.plan()?.title ?? '', link: ADDRESSES.plan(this.konzept()) },
    { label: $localize`:@@plans.goals:Ziele` },
  ]);
  protected readonly decisionLabel = $localize`:@@plans.linkDecision:Beschluss verknüpfen`;
  protected readonly fieldLabel = $localize`:@@plans.fieldName:Name des Handlungsfelds`;
  protected readonly stageLabel = $localize`:@@plans.stageName:Name der Planungsstufe`;
  protected readonly saveField = $localize`:@@plans.saveField:Handlungsfeld speichern`;
  protected readonly saveStage = $localize`:@@plans.saveStage:Planungsstufe speichern`;

  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  /** The measure for which somebody came here to lay fields and stages: it is gone on with as soon as both are there. */
  protected readonly begun = computed<Params | null>(() => {
    const given = [QUERY.plan, QUERY.decision, QUERY.area].flatMap((name) => {
      const value = this.query.get(name);
      return value === null ? [] : [[name, value]];
    });
    return given.length === 0 ? null : (Object.fromEntries(given) as Params);
  });
  protected readonly framed = computed(() => {
    const plan = this.plan();
    return plan !== undefined && plan.fields.length > 0 && plan.stages.length > 0;
  });

  protected readonly missionOpen = signal(false);
  /** The goal that is edited, and the one below which a new one is typed; "" is the top. */
  protected readonly edited = signal<string | null>(null);
  protected readonly addedBelow = signal<string | null>(null);
  /** The field or stage that is edited; "feld" and "stufe" are new ones. */
  protected readonly part = signal<string | null>(null);
  protected readonly removal = signal<PlanGoalView | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly entry = computed(() => {
    const plan = this.plan();
    return plan ? planEntry(plan) : null;
  });
  protected readonly editedGoal = computed(() => this.plan()?.goals.find(({ id }) => id === this.edited()));
  protected readonly editedEntry = computed<GoalEntry>(() => {
    const goal = this.editedGoal();
    return { text: goal?.text ?? '', target: goal?.target ?? '', dueOn: goal?.dueOn ?? '' };
  });
  protected readonly removeHeading = computed(
    () => $localize`:@@plans.removeGoal:Ziel ${this.removal()?.number ?? ''}:number: entfernen`,
  );
  protected readonly freshField = computed<PartEntry>(() => ({ title: '', fromYear: 0, toYear: 0 }));
  protected readonly freshStage = computed<PartEntry>(() => {
    const plan = this.plan();
    const last = plan?.stages.at(-1)?.toYear ?? Number(plan?.startsOn.slice(0, 4) ?? 0) - 1;
    return { title: '', fromYear: last + 1, toYear: Number(plan?.endsOn.slice(0, 4) ?? last + 1) };
  });

  constructor() {
    effect(() => this.store.key.set(this.konzept()));
    pageTitle(() => {
      const plan = this.plan();
      return plan ? $localize`:@@plans.goalsOf:Ziele, ${plan.title}:plan:` : undefined;
    });
  }

  protected readonly saveMission = (entry: PlanEntry): Promise<void> => this.store.revise(planBody(entry));

  /** The level below a goal; null below the last. */
  protected levelBelow(level: GoalLevel): GoalLevel | null {
    return GOAL_LEVELS[GOAL_LEVELS.indexOf(level) + 1] ?? null;
  }

  protected readonly reviseGoal = async ({ text, target, dueOn }: GoalEntry): Promise<void> => {
    const goal = this.editedGoal();
    if (goal) await this.store.reviseGoal(goal, { text, target: target || null, dueOn: dueOn || null });
  };

  protected readonly addGoal = ({ text, target, dueOn }: GoalEntry): Promise<void> => {
    const parent = this.plan()?.goals.find(({ id }) => id === this.addedBelow());
    const level = parent ? (this.levelBelow(parent.level) ?? 'operational') : 'overall';
    const rest = { target: target || null, dueOn: dueOn || null };
    return this.store.addGoal({ level, parentId: parent?.id ?? null, text, ...rest });
  };

  protected readonly saveFieldEntry = async ({ title }: PartEntry): Promise<void> => {
    const fields = this.plan()?.fields ?? [];
    const field = fields.find(({ id }) => id === this.part());
    if (field) await this.store.reviseField(field, title);
    else await this.store.addField({ number: (fields.at(-1)?.number ?? 0) + 1, title });
  };

  protected readonly saveStageEntry = async (entry: PartEntry): Promise<void> => {
    const stages = this.plan()?.stages ?? [];
    const stage = stages.find(({ id }) => id === this.part());
    if (stage) await this.store.reviseStage(stage, entry);
    else await this.store.addStage({ number: (stages.at(-1)?.number ?? 0) + 1, ...entry });
  };

  protected async link(nodeId: string): Promise<void> {
    await this.attempt(() => this.store.link(nodeId));
  }

  protected async remove(): Promise<void> {
    const goal = this.removal();
    if (goal === null) return;
    await this.attempt(() => this.store.removeGoal(goal));
    this.removal.set(null);
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
