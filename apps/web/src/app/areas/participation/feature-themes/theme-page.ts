/** One theme: what it gathers in the people's own words, its answer, and what rests on it. Merging, passing on and answering start here. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ChainNodeView, LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { ContributionRowView, ThemeAction } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { CONTRIBUTION_STATE_WORDS, THEME_STATE_WORDS } from '../../../shared/words/participation-state-words.js';
import { ThemeStore } from '../data/theme-store.js';
import { whoAnswers } from '../model/who-answers.js';
import type { AnswerEntry } from '../model/answer-entry.js';
import { addedLaterWords } from '../model/contribution-facts.js';
import { heldBack, mayBeShown, seenOf } from '../model/publishing.js';
import { mergeOffers } from '../model/theme-offer.js';
import {
  contributionsWords,
  keptBackWords,
  KIND_WORDS,
  langOf,
  leftOutWords,
  pointsWords,
  shownWords,
} from '../model/words.js';
import { AnswerSection } from '../ui/answer-section.js';
import { DayDialog, type DayEntry } from '../ui/day-dialog.js';
import { MergeDialog } from '../ui/merge-dialog.js';
import { NameDialog } from '../ui/name-dialog.js';
import { PublishDialog } from '../ui/publish-dialog.js';
import { Supports } from '../ui/supports.js';

type Ask = 'forward' | 'done' | 'merge' | 'publish' | 'rename';

@Component({
  selector: 'qw-theme-page',
  imports: [
    AnswerSection,
    DayDialog,
    Loading,
    MatButton,
    MergeDialog,
    NameDialog,
    NodeThread,
    Note,
    PageHeader,
    ProblemView,
    PublishDialog,
    RouterLink,
    Status,
    Supports,
    UnreadHeading,
  ],
  providers: [ThemeStore],
  templateUrl: './theme-page.html',
  styleUrl: '../ui/detail.scss',
})
export class ThemePage {
  readonly id = input.required<string>();

  protected readonly store = inject(ThemeStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = KIND_WORDS;
  protected readonly stateWords = CONTRIBUTION_STATE_WORDS;
  protected readonly langOf = langOf;
  protected readonly addedLaterWords = addedLaterWords;
  protected readonly answering = signal(false);
  protected readonly asked = signal<Ask | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly words = {
    forward: $localize`:@@participation.forward:Weitergeben`,
    forwardThis: $localize`:@@participation.forwardTheme:Thema weitergeben`,
    forwardTo: $localize`:@@participation.forwardTo:An welche Stelle`,
    done: $localize`:@@participation.markDone:Als umgesetzt melden`,
    rename: $localize`:@@participation.renameTheme:Thema umbenennen`,
    picker: $localize`:@@participation.themeSupports:Empfehlung oder Maßnahme, hinter der es steht`,
  };

  protected readonly theme = this.store.theme;
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: $localize`:@@participation.themesTitle:Themen`, link: ADDRESSES.themes },
    { label: this.theme()?.name ?? '' },
  ]);
  protected readonly state = computed(() => THEME_STATE_WORDS[this.theme()?.state ?? 'open']);
  protected readonly fact = computed(() => {
    const theme = this.theme();
    if (!theme) return '';
    return `${contributionsWords(theme.contributionCount)}, ${pointsWords(theme.points)}`;
  });
  protected readonly who = computed(() =>
    whoAnswers((permission) => this.session.may(permission), (this.theme()?.contributionCount ?? 0) > 0),
  );
  protected readonly showable = computed(() => (this.theme()?.contributions ?? []).filter(mayBeShown));
  protected readonly hidden = computed(() => (this.theme()?.contributions ?? []).filter(heldBack).length);
  protected readonly leftOut = computed(() => leftOutWords(this.theme()?.uncheckedCount ?? 0));
  protected readonly keptBack = computed(() => keptBackWords(this.theme()?.uncheckedCount ?? 0));
  protected readonly linkedIds = computed(() => this.theme()?.links.map(({ node }) => node.id) ?? []);
  /** What stands on the page as rows is not listed again at the side. */
  protected readonly links = computed<LinkedNodeView[]>(() =>
    (this.theme()?.links ?? []).filter(({ relation }) => relation !== 'gathers' && relation !== 'answers'),
  );
  private readonly themeList = readResource(participationRoutes.themes, () => (this.may('merge') ? {} : undefined));
  protected readonly others = computed(() => {
    const theme = this.theme();
    return theme && this.themeList.hasValue() ? mergeOffers(theme, this.themeList.value().themes) : [];
  });

  constructor() {
    effect(() => this.store.id.set(this.id()));
    registerThreadKey(() => ADDRESSES.threadOf('theme', this.id()));
  }

  protected may(action: ThemeAction): boolean {
    return this.theme()?.actions.includes(action) ?? false;
  }

  protected follow(open: boolean): void {
    if (!open) this.asked.set(null);
  }

  protected readonly answer = (entry: AnswerEntry): Promise<void> => this.store.answer(entry);
  protected readonly forward = ({ what, on }: DayEntry): Promise<unknown> => this.store.forward(what, on);
  protected readonly markDone = ({ on }: DayEntry): Promise<void> => this.store.markDone(on);
  protected readonly rename = (name: string): Promise<unknown> => this.store.rename(name);
  protected readonly merge = async (intoId: string): Promise<void> => {
    const name = this.theme()?.name ?? '';
    const stays = await this.store.merge(intoId);
    if (!stays) return;
    this.toasts.show($localize`:@@participation.merged:„${name}:name:“ gehört jetzt zu „${stays.name}:into:“`);
    await this.router.navigateByUrl(ADDRESSES.theme(stays.id));
  };

  protected readonly publish = (withContributions: boolean): Promise<void> =>
    this.showWith(withContributions ? this.showable() : []);

  /** Where nothing could go with it there is nothing to ask. */
  protected askToPublish(): void {
    if (this.showable().length > 0) this.asked.set('publish');
    else void this.show(true);
  }

  protected show(open: boolean): Promise<void> {
    return this.attempt(async () => {
      await this.store.publish(open);
      this.sayShown(open, 0, () => this.store.publish(!open));
    });
  }

  /** One press, and one back. */
  private async showWith(rows: readonly ContributionRowView[]): Promise<void> {
    const ids = new Set(rows.map(({ id }) => id));
    await this.store.publish(true, seenOf(rows));
    this.sayShown(true, rows.length, async () => {
      // By what they have become: whoever took one out or reworded it meanwhile is asked.
      const shown = (this.theme()?.contributions ?? []).filter((row) => ids.has(row.id) && row.public);
      await this.store.publish(false, seenOf(shown));
    });
  }

  private sayShown(open: boolean, count: number, back: () => Promise<unknown>): void {
    const name = this.theme()?.name ?? '';
    const text = open
      ? $localize`:@@participation.themeShown:„${name}:name:“ ist öffentlich zu lesen`
      : $localize`:@@participation.themeHidden:„${name}:name:“ ist nicht mehr öffentlich`;
    this.toasts.show(count === 0 ? text : `${text}, ${shownWords(count)}`, () => void this.attempt(back));
  }

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

  protected readonly endSupport = (toId: string, reason: string): Promise<void> => this.store.endSupport(toId, reason);

  protected support(node: ChainNodeView): Promise<void> {
    return this.attempt(() => this.store.support(node.id));
  }

  protected release(contributionId: string): Promise<void> {
    return this.attempt(() => this.store.release(contributionId));
  }
}
