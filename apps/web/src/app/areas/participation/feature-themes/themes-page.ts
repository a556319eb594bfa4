/**
 * Grouping: at the left what is in no theme yet, at the right the themes. Rows are chosen by checkbox or space, a theme takes what is
 * chosen; a new one is named for it. Every step can be taken back for eight seconds.
 */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ContributionRowView, ThemeRowView } from '@quartierwerk/contracts/participation/contribution.views';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { tooLong } from '../../../shared/forms/at-most.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { OUTCOME_WORDS, THEME_STATE_WORDS } from '../../../shared/words/participation-state-words.js';
import { ThemeBoard } from '../data/theme-board.js';
import { offeredThemes, takesAll } from '../model/theme-offer.js';
import { AssignBar } from '../ui/assign-bar.js';
import { contributionsWords, KIND_WORDS, LANGUAGE_WORDS, langOf, pointsWords } from '../model/words.js';

@Component({
  selector: 'qw-themes-page',
  imports: [AssignBar, FieldError, Loading, MatButton, Note, PageHeader, ProblemView, RouterLink, Status],
  providers: [ThemeBoard],
  templateUrl: './themes-page.html',
  styleUrl: './themes-page.scss',
})
export class ThemesPage {
  protected readonly board = inject(ThemeBoard);
  protected readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);

  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = KIND_WORDS;
  protected readonly languageWords = LANGUAGE_WORDS;
  protected readonly langOf = langOf;
  protected readonly heading = $localize`:@@participation.themesTitle:Themen`;
  protected readonly crumbs = [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: this.heading },
  ];
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly name = signal('');
  private readonly homeless = signal(false);
  protected readonly nameErrors = computed(() => [
    ...tooLong(this.name().trim(), LIMITS.nameLength),
    ...(this.homeless() && this.home() === undefined
      ? [
          $localize`:@@participation.chooseEventFirst:Für welche Veranstaltung? Bitte wählen Sie sie oben, damit das Thema an ihren Tischen wählbar ist.`,
        ]
      : []),
  ]);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));
  protected readonly mayGroup = computed(() => this.session.may('participation.record'));

  protected readonly rows = computed(() => this.board.loose()?.rows ?? []);
  protected readonly chosenRows = computed(() => this.rows().filter(({ id }) => this.chosen().has(id)));
  /** Where a new theme belongs: the event that was chosen, else that of the contributions, else the only one. */
  private readonly home = computed(() => {
    const events = this.board.events();
    const code = this.board.event() ?? this.chosenRows()[0]?.event.code;
    return code === undefined && events.length === 1 ? events[0] : events.find((one) => one.code === code);
  });
  protected readonly themes = computed(() =>
    // What still waits for an answer stands first.
    [...(this.board.themes() ?? [])]
      .sort((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null))
      .map((theme) => ({
        theme,
        takes: this.chosenRows().length > 0 && takesAll(theme, this.chosenRows()),
        state: theme.outcome === null ? THEME_STATE_WORDS[theme.state] : OUTCOME_WORDS[theme.outcome],
        facts: [
          contributionsWords(theme.contributionCount),
          pointsWords(theme.points),
          theme.public ? $localize`:@@participation.isPublic:öffentlich` : '',
          theme.event.code === this.board.event() ? '' : theme.event.code,
        ]
          .filter((fact) => fact !== '')
          .join(', '),
      })),
  );

  protected readonly offered = computed(() => offeredThemes(this.board.themes() ?? [], this.chosenRows()));
  /** How many of those in no theme are still to be looked through: the list of contributions counts them by themselves. */
  protected readonly unchecked = computed(() => this.board.loose()?.segments.to_check ?? 0);
  /** Why nothing stands at the left. */
  protected readonly nothingLoose = computed(() => {
    if (this.board.query().trim() !== '') return $localize`:@@participation.nothingFound:Kein Beitrag passt dazu.`;
    const gathered = (this.board.themes() ?? []).some(({ contributionCount }) => contributionCount > 0);
    return gathered
      ? $localize`:@@participation.allGrouped:Alles ist zugeordnet.`
      : $localize`:@@participation.nothingRecorded:Noch ist kein Beitrag aufgenommen.`;
  });
  /** The theme that has the name already. */
  protected readonly namesake = computed(() => {
    const failure = this.failure();
    return isProblemWith(failure, 'THEME_NAME_TAKEN') ? (failure.current as ThemeRowView) : null;
  });
  protected readonly namesakeTakes = computed(() => {
    const theme = this.namesake();
    return theme !== null && this.chosenRows().length > 0 && takesAll(theme, this.chosenRows());
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.board.event.set(query.get('ereignis'));
    this.board.query.set(query.get('suche') ?? '');
    keepInQuery(() => ({
      ereignis: this.board.event(),
      suche: this.board.query() === '' ? null : this.board.query(),
    }));
    // What is no longer in the list is no longer chosen.
    effect(() => {
      const present = new Set(this.rows().map(({ id }) => id));
      untracked(() => this.chosen.update((chosen) => new Set([...chosen].filter((id) => present.has(id)))));
    });
  }

  protected toggle(row: ContributionRowView): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(row.id)) next.add(row.id);
      return next;
    });
  }

  protected clear(): void {
    this.chosen.set(new Set());
  }

  protected async gatherInto(themeId: string): Promise<void> {
    const theme = this.board.themes()?.find(({ id }) => id === themeId);
    if (theme) await this.gather(theme);
  }

  /** What was chosen for the new theme goes into the one that is there. */
  protected async gatherIntoNamesake(theme: ThemeRowView): Promise<void> {
    await this.gather(theme);
    if (this.failure() === null) this.name.set('');
  }

  protected async gather(theme: ThemeRowView): Promise<void> {
    const rows = this.chosenRows();
    if (rows.length === 0) return;
    await this.attempt(async () => {
      const taken = await this.board.gather(theme.id, rows);
      const text = $localize`:@@participation.gathered:${rows.length}:count: zu „${taken.name}:name:“ gelegt`;
      this.toasts.show(text, () => void this.attempt(() => this.board.release(taken.id, rows)));
      this.announcer.say(text);
    });
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    const rows = this.chosenRows();
    this.homeless.set(false);
    if (name === '' || this.nameErrors().length > 0) return;
    await this.attempt(async () => {
      await this.board.eventsRead;
      const home = this.home();
      this.homeless.set(home === undefined);
      if (!home) return;
      await this.board.create(home.id, name, rows);
      this.name.set('');
      this.announcer.say($localize`:@@participation.themeCreated:Thema „${name}:name:“ angelegt`);
    });
  }

  private async attempt(act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await act();
    } catch (error) {
      this.failure.set(error);
      this.board.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
