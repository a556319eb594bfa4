/**
 * The desk of recording at a table, whoever works at it: one contribution after another, by keyboard alone: the words, the kind by its number, save. Kind, theme and
 * language stay from the last one, the focus returns to the text. What looks like personal data is pointed out and never blocks.
 */
import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  runInInjectionContext,
  signal,
  viewChild,
  type OnInit,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import {
  CONTRIBUTION_KINDS,
  LANGUAGES,
  RIGHT_TO_LEFT,
  VOICES,
  type ContributionKind,
  type Language,
} from '@quartierwerk/domain/participation/vocabulary';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { isTyping } from '@quartierwerk/ui/shortcuts/shortcuts';
import { keepDraft } from '../../../shared/forms/draft.js';
import { Connection } from '../../../shared/http/connection.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { keepShell } from '../../../shared/offline/kept-shell.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { CaptureDoor } from '../data/capture-door.js';
import { CaptureQueue } from '../data/capture-queue.js';
import { DeviceStore } from '../data/device-store.js';
import { keepTyping } from '../data/kept-typing.js';
import { changesIn, isAsking, pointsAfter, type CaptureInput, type CaptureRow } from '../model/capture-row.js';
import { chosenTable } from '../model/chosen-table.js';
import { stationName, tableWords } from '../model/station-words.js';
import { emptied, EMPTY_INPUT, type Typing } from '../model/typing.js';
import {
  contributionsWords,
  KIND_WORDS,
  LANGUAGE_WORDS,
  langOf,
  pointsWords,
  suspectedWords,
  VOICES_WORDS,
} from '../model/words.js';
import { CaptureList } from '../ui/capture-list.js';
import { HelperCodeForm } from '../ui/helper-code-form.js';
import { HelperHandover } from '../ui/helper-handover.js';
import { LanguageHint } from '../ui/language-hint.js';
import { Stepper } from '../ui/stepper.js';
import { TableQuestion } from '../ui/table-question.js';

type Correction = Pick<Typing, 'row' | 'before'>;

interface SheetSource {
  readonly code: string;
  readonly fresh: CaptureSheetView | null;
}

@Component({
  selector: 'qw-capture-desk',
  imports: [
    CaptureList,
    HelperCodeForm,
    HelperHandover,
    Icon,
    LanguageHint,
    Loading,
    MatButton,
    Note,
    ProblemView,
    RouterLink,
    Stepper,
    TableQuestion,
  ],
  templateUrl: './capture-desk.html',
  styleUrl: './capture-desk.scss',
  host: { class: 'qw-touch', '(keydown)': 'key($event)' },
})
export class CaptureDesk implements OnInit {
  readonly code = input.required<string>();
  /** Number of the station: `?tisch=3`. */
  readonly tisch = input<string | undefined>();

  protected readonly queue = inject(CaptureQueue);
  protected readonly connection = inject(Connection);
  protected readonly formats = inject(Formats);
  protected readonly stationName = stationName;
  protected readonly tableWords = tableWords;
  protected readonly door = inject(CaptureDoor);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly store = new DeviceStore();
  private readonly textField = viewChild<ElementRef<HTMLTextAreaElement>>('text');
  private readonly saidHeading = viewChild<ElementRef<HTMLElement>>('said');

  protected readonly kinds = CONTRIBUTION_KINDS.map((kind, index) => ({
    kind,
    key: index + 1,
    word: KIND_WORDS[kind],
  }));
  protected readonly languages = LANGUAGES.map((code) => ({ code, word: LANGUAGE_WORDS[code] }));
  protected readonly voices = VOICES.map((code) => ({ code, word: VOICES_WORDS[code] }));
  protected readonly maxLength = LIMITS.textLength;
  protected readonly maxPlace = LIMITS.nameLength;

  protected readonly resource = this.door.sheetOf(this.code);
  /** The sheet of the server, or the one that this device kept when there is no network; with another code it is another event's. */
  protected readonly sheet = linkedSignal<SheetSource, CaptureSheetView | null>({
    source: () => ({ code: this.code(), fresh: this.resource.hasValue() ? (this.resource.value() ?? null) : null }),
    computation: ({ code, fresh }, former) =>
      fresh ?? (former?.source.code === code ? former.value : null) ?? this.store.sheetOf(code),
  });
  /** Of the list there is only what waits on this device: what the server holds comes with the network. */
  protected readonly fromDevice = computed(() => this.sheet() !== null && !this.resource.hasValue());
  /** The code opens nothing, or nothing any more. */
  protected readonly barred = computed(
    () => this.queue.barred() || isProblemWith(this.resource.error(), 'HELPER_CODE_REFUSED'),
  );
  protected readonly unsent = computed(() => this.queue.rows().filter(({ saved }) => !saved));
  protected readonly event = computed(() => this.sheet()?.event ?? null);
  protected readonly station = computed(() => {
    const sheet = this.sheet();
    return sheet && chosenTable(sheet.stations, this.tisch(), this.store.tableOf(sheet.event.id));
  });
  /** Nobody has said yet at which table this device stands. */
  protected readonly askingTable = computed(() => this.station() === null && (this.sheet()?.stations ?? []).length > 0);
  private readonly table = computed(() => {
    const event = this.event();
    return event === null || this.askingTable() ? null : `${event.id}.${this.station()?.id ?? ''}`;
  });
  protected readonly stationsOpen = signal(false);

  protected readonly entry = signal<CaptureInput>(EMPTY_INPUT);
  protected readonly placeOpen = signal(false);
  /** Null while a new one is typed. */
  private readonly correction = signal<Correction>({ row: null, before: null });
  protected readonly correcting = computed(() => this.correction().row);
  private readonly typing = computed<Typing>(() => ({ entry: this.entry(), ...this.correction() }));
  protected readonly suspected = computed(() => suspectedWords(this.entry().text));
  /** Nothing is cut: too long a text stays, and is not saved before it is shorter. */
  protected readonly tooLong = computed(() => this.entry().text.trim().length > this.maxLength);
  protected readonly placeTooLong = computed(() => this.entry().place.length > this.maxPlace);
  protected readonly lang = computed(() => langOf(this.entry().language));
  protected readonly direction = computed(() => (RIGHT_TO_LEFT.includes(this.entry().language) ? 'rtl' : 'auto'));
  /** What somebody must decide stands here too, wherever it was said. */
  protected readonly rows = computed(() => this.queue.rows().filter((row) => this.isHere(row) || isAsking(row)));
  protected readonly sums = computed(() => {
    const here = this.rows().filter((row) => this.isHere(row));
    const count = here.length;
    const points = here.reduce((sum, row) => sum + row.points, 0);
    return { count, words: `${contributionsWords(count)}, ${pointsWords(points)}` };
  });
  protected readonly places = computed(() => ({
    themes: new Map((this.sheet()?.themes ?? []).map(({ id, name }) => [id, name])),
    stations: new Map((this.sheet()?.stations ?? []).map((one) => [one.id, `${one.number} ${stationName(one)}`])),
  }));
  /** One that was answered takes nothing up any more; the entry that is corrected may stand in it. */
  protected readonly themes = computed(() =>
    (this.sheet()?.themes ?? []).filter(({ id, open }) => open || id === this.entry().themeId),
  );
  protected readonly askingWords = computed(() => {
    const count = this.queue.asking();
    if (count === 0) return '';
    return count === 1
      ? $localize`:@@participation.askingOne:1 Beitrag wurde inzwischen geändert`
      : $localize`:@@participation.askingMany:${count}:count: Beiträge wurden inzwischen geändert`;
  });
  protected readonly eventAddress = computed(() => {
    const event = this.event();
    return event && this.door.pageOf(event);
  });
  /** Something stands in the field that was not saved; it waits here for who typed it. */
  protected readonly halfTyped = computed(
    () => this.table() !== null && !this.barred() && this.correcting() === null && this.entry().text.trim() !== '',
  );
  protected readonly since = computed(() => {
    const since = this.connection.since();
    return since === null ? null : this.formats.time(since);
  });

  constructor() {
    keepShell();
    let begun = false;
    // Typing may begin at once.
    afterRenderEffect(() => {
      const field = this.textField()?.nativeElement;
      if (!field || begun) return;
      begun = true;
      field.focus();
    });
    let opened: CaptureSheetView | null = null;
    effect(() => {
      const sheet = this.sheet();
      if (sheet === null || sheet === opened) return;
      opened = sheet;
      this.store.keepSheet(this.code(), sheet);
      this.queue.open(sheet);
    });
    effect(() => {
      const [event, station] = [this.event(), this.station()];
      if (event && station) this.store.keepTable(event.id, station.id);
    });
  }

  ngOnInit(): void {
    // Of this event, and with what is being corrected: a reload must not make a second contribution of it.
    runInInjectionContext(this.injector, () => {
      keepDraft(`capture.${this.code()}`, this.entry);
      keepDraft(`capture.${this.code()}.correction`, this.correction);
      // The tab's own texts are gone with the tab; those of the device are not.
      keepTyping(this.table, this.typing, (typing) => this.take(typing));
    });
  }

  private take({ entry, row, before }: Typing): void {
    this.entry.set(entry);
    this.correction.set({ row, before });
    this.placeOpen.set(entry.place !== '');
  }

  protected patch(change: Partial<CaptureInput>): void {
    this.entry.update((entry) => ({ ...entry, ...change }));
  }

  protected speak(language: Language): void {
    this.patch({ language });
    this.textField()?.nativeElement.focus();
  }

  protected step(by: number): void {
    this.patch({ points: pointsAfter(this.entry().points, by) });
  }

  protected save(): void {
    const entry = this.entry();
    if (entry.text.trim() === '' || this.tooLong() || this.placeTooLong())
      return this.textField()?.nativeElement.focus();
    const input = { ...entry, text: entry.text.trim() };
    const seen = this.correcting();
    if (seen === null) this.queue.add({ ...input, stationId: this.station()?.id ?? null });
    else this.queue.change(seen.id, changesIn(seen, input), seen);
    this.announcer.say($localize`:@@participation.kept:Festgehalten. ${this.sums().count}:count: an diesem Tisch`);
    this.startNext();
  }

  protected correct(row: CaptureRow): void {
    const { text, kind, language, voices, themeId, stationId, place, points } = row;
    // Half a sentence that is being typed waits until the other one is mended.
    this.correction.update(({ before }) => ({ row, before: before ?? this.entry() }));
    this.placeOpen.set(place !== '');
    this.entry.set({ text, kind, language, voices, themeId, stationId, place, points });
    this.textField()?.nativeElement.focus();
  }

  /** After a correction comes back what was being typed before. */
  protected startNext(): void {
    const { before } = this.correction();
    this.take(before === null ? emptied(this.typing()) : { entry: before, row: null, before: null });
    this.textField()?.nativeElement.focus();
  }

  protected decide(row: CaptureRow, choice: 'own' | 'stored'): void {
    this.queue.decide(row.id, choice);
    this.goOn();
  }

  protected letGo(row: CaptureRow): void {
    this.queue.letGo(row.id);
    this.goOn();
  }

  /** The button that was pressed is gone: on to the next question, or back to the text. */
  private goOn(): void {
    if (this.queue.asking() > 0) this.showAsking();
    else this.textField()?.nativeElement.focus();
  }

  private isHere(row: CaptureRow): boolean {
    return row.stationId === (this.station()?.id ?? null);
  }

  protected showAsking(): void {
    const heading = this.saidHeading()?.nativeElement;
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  protected key(event: KeyboardEvent): void {
    if (this.askingTable()) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return this.act(event, () => this.save());
    if (event.key === 'Escape' && this.correcting() !== null) return this.act(event, () => this.startNext());
    const choosing = event.altKey || !isTyping(event.target);
    // By the key's place: with Alt some keyboards write another sign.
    const kind = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
    if (kind !== undefined && choosing && !event.ctrlKey) {
      return this.act(event, () => this.patch({ kind: CONTRIBUTION_KINDS[Number(kind) - 1] as ContributionKind }));
    }
    if (event.altKey && event.key === 'ArrowUp') return this.act(event, () => this.step(1));
    if (event.altKey && event.key === 'ArrowDown') return this.act(event, () => this.step(-1));
  }

  private act(event: Event, work: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    work();
  }
}
