/**
 * The profile of an area: its figures beside municipality and district, practitioners' knowledge beside the figures, strengths and
 * challenges below. Figures are those of the run the profile pins; a newer run is named, never put in silently.
 */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ExpertNoteView, ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status, type StatusShape } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { OutdatedBase } from '../../../shared/chain/outdated-base.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { AreaOffersStore } from '../data/area-offers-store.js';
import { OfferDesk } from '../data/offer-desk.js';
import { ProfileEntries } from '../data/profile-entries.js';
import { ProfileStore } from '../data/profile-store.js';
import { newNote } from '../model/entries.js';
import { doneWords } from '../model/offer-done-words.js';
import type { ProfileOrder } from '../model/profile-rows.js';
import { profileBead } from '../model/profile-bead.js';
import { PROFILE_STATE_WORDS, REASON_WORDS } from '../model/run-words.js';
import { AreaOffersSection } from '../ui/area-offers-section.js';
import { OfferDialogs, type OfferDone } from '../ui/offer-dialogs.js';
import { DocumentLinks } from '../ui/document-links.js';
import { ExpertNotes } from '../ui/expert-notes.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { ProfileTrends } from '../ui/profile-trends.js';
import { Statements } from '../ui/statements.js';
import { goToSection } from './go-to-section.js';
import { IndexLine } from '../ui/index-line.js';
import { ValueTable } from '../ui/value-table.js';

type Removal =
  | { readonly kind: 'statement'; readonly statement: ProfileStatementView }
  | { readonly kind: 'note'; readonly note: ExpertNoteView };

@Component({
  selector: 'qw-profile-page',
  imports: [
    AreaOffersSection,
    ConfirmDialog,
    ConflictDialog,
    OutdatedBase,
    Disclosure,
    DocumentLinks,
    ExpertNotes,
    Icon,
    IndexLine,
    Loading,
    MatButton,
    Note,
    OfferDialogs,
    PageHeader,
    ProblemView,
    ReasonDialog,
    ProfileTrends,
    RouterLink,
    Statements,
    Status,
    NodeThread,
    ValueTable,
    UnreadHeading,
  ],
  providers: [ProfileStore, ProfileEntries, AreaOffersStore, OfferDesk, ConflictQuestion],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.scss',
})
export class ProfilePage {
  readonly gemeinde = input.required<string>();
  readonly wohnplatz = input.required<string>();
  /** Number of a run other than the pinned one. */
  readonly lauf = input<string>();
  /** An earlier edition of the profile. */
  readonly ausgabe = input<string>();
  /** Area edition other than the one in force. */
  readonly stand = input<string>();

  private readonly router = inject(Router);
  protected readonly store = inject(ProfileStore);
  protected readonly entries = inject(ProfileEntries);
  protected readonly offers = inject(AreaOffersStore);
  protected readonly desk = inject(OfferDesk);
  protected readonly conflict = inject(ConflictQuestion);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly editionsLabel = $localize`:@@diagnosis.editions:Ausgaben`;
  protected readonly unknownHeading = $localize`:@@diagnosis.unknownHeading:Kein solches Gebiet`;
  protected readonly unknownCrumbs = [
    { label: $localize`:@@diagnosis.profiles:Steckbriefe`, link: ADDRESSES.profiles },
    { label: this.unknownHeading },
  ];
  protected readonly today = today();
  protected readonly order = signal<ProfileOrder>('domain');
  protected readonly rowTops = signal<ReadonlyMap<string, number>>(new Map());
  protected readonly addingNote = signal(false);
  protected readonly releasing = signal(false);
  protected readonly ending = signal(false);
  protected readonly removal = signal<Removal | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly profile = this.store.profile;
  protected readonly heading = computed(() => {
    const area = this.profile()?.area;
    return area ? [area.municipality?.name, area.name].filter((name) => name).join(', ') : '';
  });
  protected readonly crumbs = computed(() => {
    const area = this.profile()?.area;
    const parent = area?.municipality ?? area?.district;
    return [
      { label: $localize`:@@diagnosis.profiles:Steckbriefe`, link: ADDRESSES.profiles },
      ...(parent ? [{ label: parent.name, link: ADDRESSES.place(parent.code) }] : []),
      { label: area?.name ?? '' },
    ];
  });
  protected readonly fact = computed(() => {
    const area = this.profile()?.area;
    if (!area || area.population === null) return '';
    const count = this.formats.number(area.population);
    return area.populationDate === null
      ? $localize`:@@diagnosis.population:${count}:count: Einwohner`
      : $localize`:@@diagnosis.populationAt:${count}:count: Einwohner, Stand ${this.formats.day(area.populationDate)}:day:`;
  });
  protected readonly state = computed<{ shape: StatusShape; word: string }>(() => {
    const edition = this.profile()?.profile;
    if (!edition) return { shape: 'gap', word: $localize`:@@diagnosis.noProfileYet:kein Steckbrief` };
    const word = PROFILE_STATE_WORDS[edition.state];
    if (edition.state === 'draft') return { shape: 'draft', word };
    const day = edition.releasedAt === null ? '' : ` ${this.formats.day(edition.releasedAt)}`;
    return { shape: edition.state === 'released' ? 'done' : 'arrow', word: `${word}${day}` };
  });
  /** The thread is that of the area: what was recommended, decided and done rests on it more often than on one edition of its profile. */
  protected readonly here = computed(() => {
    const profile = this.profile();
    return profile ? profileBead(profile) : null;
  });
  protected readonly selection = computed(() => {
    const selection = this.profile()?.selection;
    if (!selection || selection.endedAt !== null) return null;
    const words = [REASON_WORDS[selection.reasonKind]];
    const { pinned } = selection;
    if (pinned && pinned.rank !== null) {
      words.push(
        $localize`:@@diagnosis.pinnedRank:Rang ${pinned.rank}:rank: von ${pinned.rankedAreas}:of: in Lauf ${pinned.runNumber}:run:`,
      );
    }
    if (selection.reason !== '') words.push(selection.reason);
    return { view: selection, text: words.join('; '), mayEnd: selection.actions.includes('end') };
  });
  /** Another run than the pinned one is shown, because the reader asked for it. */
  protected readonly otherRun = computed(() => {
    const profile = this.profile();
    const [shown, pinned] = [profile?.run?.number, profile?.profile?.runNumber];
    return shown !== undefined && pinned !== undefined && shown !== pinned ? { shown, pinned } : null;
  });
  protected readonly runForProfile = computed(() => this.profile()?.newerRun?.id ?? this.profile()?.run?.id ?? null);
  protected readonly releaseHeading = $localize`:@@diagnosis.releaseHeading:Steckbrief freigeben?`;
  protected readonly releaseAction = computed(
    () => $localize`:@@diagnosis.releaseAction:Steckbrief ${this.profile()?.area?.name ?? ''}:area: freigeben`,
  );
  protected readonly endHeading = computed(
    () => $localize`:@@diagnosis.endHeading:Auswahl von ${this.profile()?.area?.name ?? ''}:area: beenden`,
  );
  protected readonly removeHeading = computed(() =>
    this.removal()?.kind === 'note'
      ? $localize`:@@diagnosis.removeNote:Notiz entfernen`
      : $localize`:@@diagnosis.removeStatement:Aussage entfernen`,
  );
  protected readonly removeText = computed(() => {
    const removal = this.removal();
    if (removal === null) return '';
    return removal.kind === 'note' ? removal.note.text : removal.statement.text;
  });
  protected readonly freshNote = computed(() =>
    newNote(this.today, this.session.session()?.organisations[0]?.name ?? ''),
  );
  protected readonly threadAddress = computed(() => {
    const profile = this.profile();
    if (!profile) return null;
    return profile.profile
      ? ADDRESSES.threadOf('area_profile', profile.profile.id)
      : ADDRESSES.threadOf('area', profile.area.id);
  });

  protected readonly endSelection = async (reason: string): Promise<void> => {
    const selection = this.profile()?.selection;
    if (selection) await this.store.endSelection(selection, reason);
  };

  constructor() {
    effect(() => {
      this.store.place.set({ municipality: this.gemeinde(), area: this.wohnplatz() });
      this.store.areaEdition.set(this.stand() ?? null);
      this.store.runNumber.set(positive(this.lauf()));
      this.store.profileEdition.set(positive(this.ausgabe()));
    });
    goToSection('angebote', () => this.offers.offers() !== undefined && this.profile() !== undefined);
    effect(() => this.offers.areaId.set(this.profile()?.area.id ?? null));
    registerThreadKey(() => this.threadAddress());
  }

  protected async create(): Promise<void> {
    const runId = this.runForProfile();
    if (runId !== null) await this.attempt(() => this.store.createProfile(runId));
  }

  protected async release(): Promise<void> {
    const done = await this.attempt(() => this.store.release());
    this.releasing.set(false);
    if (done) this.toasts.show($localize`:@@diagnosis.released:Steckbrief freigegeben`);
  }

  protected async remove(): Promise<void> {
    const removal = this.removal();
    if (removal === null) return;
    await this.attempt(() =>
      removal.kind === 'note' ? this.store.removeNote(removal.note) : this.store.removeStatement(removal.statement),
    );
    this.removal.set(null);
  }

  protected recordOffer(): void {
    const area = this.profile()?.area;
    if (area) this.desk.task.set({ kind: 'record', areas: [{ id: area.id, name: this.heading() }] });
  }

  protected offerDone(done: OfferDone): void {
    this.toasts.show(doneWords(done));
    this.offers.resource.reload();
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

  protected openIndicator(code: string): void {
    const area = this.profile()?.area.code ?? null;
    void this.router.navigate([ADDRESSES.indicator(code)], { queryParams: { verlauf: area } });
  }
}

function positive(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The day in the zone of the municipalities, `YYYY-MM-DD`. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
