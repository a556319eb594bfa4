/** This month's figures of a project, one field after another, made for a phone held in one hand. */
import { Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { KpiEntryView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import { monthOf } from '@quartierwerk/domain/projects/month';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { Connection } from '../../../shared/http/connection.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { MonthStore } from '../data/month-store.js';
import { MonthNames } from '../model/month-names.js';
import { KpiEntry } from '../ui/kpi-entry.js';

@Component({
  selector: 'qw-entry-page',
  imports: [
    ConflictDialog,
    Empty,
    Icon,
    KpiEntry,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    UnreadHeading,
  ],
  providers: [MonthStore, ConflictQuestion],
  templateUrl: './entry-page.html',
  styleUrl: './entry-page.scss',
  host: { class: 'qw-touch' },
})
export class EntryPage {
  readonly projekt = input.required<string>();
  readonly monat = input.required<string>();

  protected readonly store = inject(MonthStore);
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly names = inject(MonthNames);
  protected readonly connection = inject(Connection);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly formats = inject(Formats);
  private readonly fields = viewChildren(KpiEntry);

  protected readonly addresses = ADDRESSES;
  protected readonly conflictSentence = $localize`:@@projects.conflictSentence:Dieser Monat wurde inzwischen von einem anderen Gerät aus erfasst.`;
  protected readonly emptyHeading = $localize`:@@projects.nothingToEnter:In diesem Monat ist nichts einzutragen`;
  protected readonly heading = computed(() => {
    const month = this.store.month();
    return month ? $localize`:@@projects.entryHeading:Kennzahlen ${this.names.long(month.month)}:month:` : '';
  });
  protected readonly crumbs = computed(() => {
    const project = this.store.month()?.project;
    return [
      { label: $localize`:@@projects.kpis:Kennzahlen`, link: ADDRESSES.kpis },
      ...(project ? [{ label: project.title, link: ADDRESSES.project(project.code) }] : []),
      { label: this.names.long(this.monat()) },
    ];
  });
  protected readonly count = computed(
    () => $localize`:@@projects.nOfM:${this.store.done()}:done: von ${this.store.total()}:total:`,
  );
  protected readonly saved = computed<{ readonly icon: 'check' | 'offline' | 'time' | 'error'; readonly word: string }>(
    () => {
      if (this.connection.since() !== null && this.connection.waiting() > 0)
        return { icon: 'offline', word: $localize`:@@projects.onDevice:auf diesem Gerät` };
      if (this.store.failing()) return { icon: 'error', word: $localize`:@@projects.notAll:nicht alles gesichert` };
      if (this.store.saving()) return { icon: 'time', word: $localize`:@@projects.savingField:wird gesichert` };
      return { icon: 'check', word: $localize`:@@projects.savedField:gesichert` };
    },
  );
  /** What stands in the way of the end, beside the buttons. */
  protected readonly hint = signal('');
  private readonly askedSentences = signal(false);
  private readonly lacking = computed(() => this.fields().filter((field) => field.lacksSentence()).length);
  /** The field that was left last. */
  private here = -1;
  /** A month that is not over grows on and cannot be closed. */
  private readonly running = computed(() => {
    const today = this.store.month()?.today;
    return today !== undefined && this.monat() >= monthOf(today);
  });
  protected readonly finishLabel = computed(() => {
    if (this.askedSentences()) return $localize`:@@projects.finishWithout:Ohne Satz abschließen`;
    if (this.running()) return $localize`:@@projects.finishRunning:Zwischenstand fertig`;
    return this.store.month()?.closedAt
      ? $localize`:@@projects.finishClosed:Änderungen fertig`
      : $localize`:@@projects.finishMonth:${this.names.name(this.monat())}:month: abschließen`;
  });
  protected readonly dueWords = computed(() => {
    const month = this.store.month();
    if (!month) return '';
    return month.closedAt === null
      ? $localize`:@@projects.dueBy:bis ${this.formats.day(month.dueOn)}:day:`
      : $localize`:@@projects.closedOn:gemeldet am ${this.formats.day(dayOf(new Date(month.closedAt)))}:day:`;
  });

  constructor() {
    effect(() => this.store.wanted.set({ project: this.projekt(), month: this.monat() }));
    // What stood in the way is said as long as it does.
    effect(() => {
      const lacking = this.lacking();
      this.store.done();
      untracked(() => {
        this.hint.set('');
        if (lacking === 0) this.askedSentences.set(false);
      });
    });
  }

  protected leave(entry: KpiEntryView, at: number): void {
    this.here = at;
    void this.store.leave(entry);
  }

  /**
   * From the field that was left last, which is still being stored: to its sentence where it asks for one, else to the next. To the first
   * field that is not stored would be back to this one, and the next figure would overwrite it.
   */
  protected goOnFromHere(): void {
    const field = this.fields()[this.here];
    if (!field) this.focusOpen();
    else if (field.lacksSentence()) field.focusSentence();
    else this.goOn(this.here);
  }

  /** The next field after this one; from the last one on to the first that is still open. */
  protected goOn(from: number): void {
    const after = this.fields()[from + 1];
    if (after) after.focus();
    else this.focusOpen();
  }

  /** The first field without a figure, or with one that is not stored; then the first sentence that is asked for. */
  protected focusOpen(): void {
    const entries = this.store.month()?.entries ?? [];
    const open = this.fields()[entries.findIndex(({ kpi }) => this.store.isOpen(kpi.id))];
    const silent = this.fields().find((field) => field.lacksSentence());
    if (open) open.focus();
    else if (silent) silent.focusSentence();
    else this.fields()[0]?.focus();
  }

  protected async finish(): Promise<void> {
    const month = this.store.month();
    if (!month) return;
    await Promise.all(month.entries.map((entry) => this.store.leave(entry, true)));
    const reasons = this.store.askReasons();
    if (reasons > 0) return this.sayOpen(reasonWords(reasons));
    const missing = this.store.total() - this.store.done();
    if (missing > 0 || this.store.failing()) {
      this.sayOpen(missing === 0 ? this.saved().word : this.missingWords(missing));
      return;
    }
    // Asked for, not demanded: whoever presses once more ends the month without.
    const sentences = this.lacking();
    if (sentences > 0 && !this.askedSentences()) {
      this.askedSentences.set(true);
      this.sayOpen($localize`:@@projects.stillOpen:Noch offen: ${sentenceWords(sentences)}:what:`);
      return;
    }
    if (!this.running() && !(await this.close(month))) return;
    this.toasts.show(
      sentences === 0
        ? $localize`:@@projects.monthComplete:${this.names.long(month.month)}:month: ist vollständig`
        : $localize`:@@projects.monthFigures:${this.names.long(month.month)}:month:: alle Zahlen sind da, ${sentenceWords(sentences)}:sentences:`,
    );
    await this.router.navigateByUrl(ADDRESSES.project(month.project.code));
  }

  private async close(month: KpiMonthView): Promise<boolean> {
    try {
      await this.store.close(month);
      return true;
    } catch (error) {
      this.hint.set(errorWords(error));
      return false;
    }
  }

  /** "No figure" counts when it is said why. */
  private missingWords(missing: number): string {
    if (this.fields().some((field) => field.lacksWhyNone()))
      return $localize`:@@projects.whyNoneMissing:Zu „kein Wert“ fehlt noch, warum`;
    return missingWords(missing);
  }

  private sayOpen(words: string): void {
    this.hint.set(words);
    this.announcer.say(words);
    this.focusOpen();
  }
}

function sentenceWords(missing: number): string {
  return missing === 1
    ? $localize`:@@projects.oneSentenceMissing:zu einer Kennzahl unter Soll fehlt der Satz`
    : $localize`:@@projects.sentencesMissing:zu ${missing}:count: Kennzahlen unter Soll fehlt der Satz`;
}

function reasonWords(missing: number): string {
  return missing === 1
    ? $localize`:@@projects.oneReasonMissing:Zu einer geänderten Zahl fehlt der Grund`
    : $localize`:@@projects.reasonsMissing:Zu ${missing}:count: geänderten Zahlen fehlt der Grund`;
}

function missingWords(missing: number): string {
  return missing === 1
    ? $localize`:@@projects.oneMissing:Eine Kennzahl fehlt noch`
    : $localize`:@@projects.someMissing:${missing}:count: Kennzahlen fehlen noch`;
}
