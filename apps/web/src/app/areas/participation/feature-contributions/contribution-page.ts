/** One contribution: what was said, what others read, where it stands on its way back to the people, and what rests on it. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type {
  CorrectContribution,
  DiscardContribution,
  RedactContribution,
  SetPoints,
} from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionAction } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { FEEDBACK_CHANNELS, type FeedbackChannel } from '@quartierwerk/domain/participation/vocabulary';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { onAskedStep } from '../../../shared/query/asked-step.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { CONTRIBUTION_STATE_WORDS } from '../../../shared/words/participation-state-words.js';
import { ContributionStore } from '../data/contribution-store.js';
import type { AnswerEntry } from '../model/answer-entry.js';
import { contributionFacts } from '../model/contribution-facts.js';
import { offeredThemes } from '../model/theme-offer.js';
import { CHANNEL_WORDS, langOf, personalDataWords } from '../model/words.js';
import { whoAnswers } from '../model/who-answers.js';
import { ContributionWalk } from './contribution-walk.js';
import { AnswerSection } from '../ui/answer-section.js';
import { CorrectDialog } from '../ui/correct-dialog.js';
import { DayDialog, type DayEntry } from '../ui/day-dialog.js';
import { DiscardDialog } from '../ui/discard-dialog.js';
import { PointsDialog } from '../ui/points-dialog.js';
import { RedactForm } from '../ui/redact-form.js';
import { Supports } from '../ui/supports.js';

type Ask = 'correct' | 'set_points' | 'discard' | 'forward' | 'report_back' | 'done';

@Component({
  selector: 'qw-contribution-page',
  imports: [
    AnswerSection,
    ContributionWalk,
    CorrectDialog,
    DayDialog,
    DiscardDialog,
    Icon,
    Loading,
    MatButton,
    NodeThread,
    Note,
    PageHeader,
    PointsDialog,
    ProblemView,
    RedactForm,
    RouterLink,
    Status,
    Supports,
    UnreadHeading,
  ],
  providers: [ContributionStore],
  templateUrl: './contribution-page.html',
  styleUrl: '../ui/detail.scss',
})
export class ContributionPage {
  readonly code = input.required<string>();

  protected readonly store = inject(ContributionStore);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly langOf = langOf;
  protected readonly redacting = signal(false);
  protected readonly answering = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  protected readonly asked = signal<Ask | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly words = {
    discard: $localize`:@@participation.discard:Aussortieren`,
    discardThis: $localize`:@@participation.discardThis:Beitrag aussortieren`,
    forward: $localize`:@@participation.forward:Weitergeben`,
    forwardThis: $localize`:@@participation.forwardContribution:Beitrag weitergeben`,
    forwardTo: $localize`:@@participation.forwardTo:An welche Stelle`,
    reportBack: $localize`:@@participation.reportBack:Rückmeldung festhalten`,
    channel: $localize`:@@participation.channel:Wie die Antwort zurückkam`,
    done: $localize`:@@participation.markDone:Als umgesetzt melden`,
    picker: $localize`:@@participation.supports:Empfehlung oder Maßnahme, hinter der er steht`,
  };
  protected readonly channels = FEEDBACK_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }));

  protected readonly contribution = this.store.contribution;
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: this.contribution()?.code ?? this.code() },
  ]);
  protected readonly heading = $localize`:@@participation.contributionTitle:Beitrag`;
  protected readonly state = computed(() => CONTRIBUTION_STATE_WORDS[this.contribution()?.state ?? 'captured']);
  protected readonly facts = computed(() => {
    const contribution = this.contribution();
    return contribution ? contributionFacts(contribution, this.formats) : [];
  });
  protected readonly who = computed(() =>
    whoAnswers((permission) => this.session.may(permission), this.contribution()?.state === 'captured'),
  );
  protected readonly suspected = computed(() => personalDataWords(this.contribution()?.suspected ?? []));
  protected readonly openAddress = computed(() => {
    const page = this.contribution()?.openPage;
    return page ? ADDRESSES.openContribution(page.place, page.code) : null;
  });

  private readonly themeList = readResource(participationRoutes.themes, () => (this.may('group') ? {} : undefined));
  protected readonly themes = computed(() => {
    const contribution = this.contribution();
    if (!contribution || !this.themeList.hasValue()) return [];
    const others = this.themeList.value().themes.filter(({ id }) => id !== contribution.theme?.id);
    return offeredThemes(others, [contribution]);
  });

  constructor() {
    effect(() => {
      this.store.code.set(this.code());
      // What was opened for one contribution is not for the next of the list.
      this.redacting.set(false);
      this.answering.set(false);
      this.asked.set(null);
      this.failure.set(null);
    });
    onAskedStep(
      'answer',
      () => this.may('answer'),
      () => this.answering.set(true),
    );
    registerThreadKey(() => {
      const code = this.contribution()?.code;
      return code === undefined ? null : ADDRESSES.threadOf('contribution', code);
    });
  }

  protected may(action: ContributionAction): boolean {
    return this.contribution()?.actions.includes(action) ?? false;
  }

  /** The dialog of this question is open; closing it takes the question away. */
  protected follow(open: boolean): void {
    if (!open) this.asked.set(null);
  }

  protected readonly correct = (body: CorrectContribution): Promise<void> => this.store.correct(body);
  protected readonly setPoints = (body: SetPoints): Promise<void> => this.store.setPoints(body);
  protected readonly redact = (body: RedactContribution): Promise<void> => this.store.redact(body);
  protected readonly answer = (entry: AnswerEntry): Promise<void> => this.store.answer(entry);
  protected readonly discard = (body: DiscardContribution): Promise<void> => this.store.discard(body);
  protected readonly forward = ({ what, on }: DayEntry): Promise<void> => this.store.forward({ to: what, on });
  protected readonly reportBack = ({ what, on }: DayEntry): Promise<void> =>
    this.store.reportBack({ channel: what as FeedbackChannel, on });
  protected readonly markDone = ({ on }: DayEntry): Promise<void> => this.store.markDone(on);

  protected async attempt(act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
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

  /** One press, and one back: what everybody may read now is said. */
  protected async publish(open: boolean): Promise<void> {
    const before = this.store.contribution()?.version;
    await this.attempt(() => this.store.publish(open));
    if (this.store.contribution()?.version === before) return;
    const code = this.code();
    this.toasts.show(
      open
        ? $localize`:@@participation.published:${code}:code: ist öffentlich zu lesen`
        : $localize`:@@participation.unpublished:${code}:code: ist nicht mehr öffentlich`,
      () => void this.attempt(() => this.store.publish(!open)),
    );
  }

  protected readonly endSupport = (toId: string, reason: string): Promise<void> => this.store.endSupport(toId, reason);

  protected support(node: ChainNodeView): Promise<void> {
    return this.attempt(() => this.store.support(node.id));
  }

  protected group(themeId: string): Promise<void> {
    return themeId === '' ? Promise.resolve() : this.attempt(() => this.store.group(themeId));
  }
}
