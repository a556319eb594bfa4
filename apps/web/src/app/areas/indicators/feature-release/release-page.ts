/** The release of a delivery: what would be shown, what is kept secret and why, what the attack found; then the decision. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import type { ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import { isOpenFinding, SUPPRESSION_REASONS } from '@quartierwerk/domain/indicators/release-workflow';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { ReleasedDataDialog } from '../../../shared/released/released-data-dialog.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { REASON_WORDS } from '../../../shared/words/release-reason-words.js';
import { ReleaseStore } from '../data/release-store.js';
import {
  approvalSentences,
  attackSentences,
  deliveredWords,
  REASON_MEANINGS,
  RELEASE_FAILURES,
  RELEASE_STATES,
  shownWords,
} from '../model/release-words.js';
import { profileWords } from '../model/source-words.js';

const MORE_HIDDEN = 100;

@Component({
  selector: 'qw-release-page',
  imports: [
    ConfirmDialog,
    Icon,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    Progress,
    ReasonDialog,
    ReleasedDataDialog,
    Status,
    Table,
    TableCell,
  ],
  providers: [ReleaseStore],
  templateUrl: './release-page.html',
  styleUrl: './release-page.scss',
})
export class ReleasePage {
  readonly id = input.required<string>();

  protected readonly store = inject(ReleaseStore);
  protected readonly formats = inject(Formats);
  protected readonly states = RELEASE_STATES;
  protected readonly failures = RELEASE_FAILURES;
  protected readonly reasonWords = REASON_WORDS;
  protected readonly title = computed(() => (this.store.delivery.hasValue() ? this.store.delivery.value().title : ''));
  protected readonly heading = $localize`:@@indicators.releaseTitle:Freigabe`;
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: $localize`:@@indicators.deliveriesTitle:Datenlieferungen`, link: ADDRESSES.deliveries },
    { label: this.title() },
  ]);
  protected readonly release = this.store.current;
  protected readonly summary = computed(() => this.release()?.summary ?? null);
  /** What it is about. */
  protected readonly delivered = computed(() =>
    this.store.delivery.hasValue() ? deliveredWords(this.store.delivery.value(), this.formats) : [],
  );
  protected readonly numberWords = computed(() => shownWords(this.release()?.state ?? 'proposed'));
  protected readonly hiddenCount = computed(() => {
    const summary = this.summary();
    return summary ? Object.values(summary.hidden).reduce((sum, one) => sum + one, 0) : 0;
  });
  protected readonly reasons = computed(() => {
    const hidden = this.summary()?.hidden ?? {};
    return SUPPRESSION_REASONS.flatMap((reason) => {
      const count = hidden[reason] ?? 0;
      return count === 0 ? [] : [{ reason, count, word: REASON_WORDS[reason], meaning: REASON_MEANINGS[reason] }];
    });
  });
  protected readonly attack = computed(() => {
    const summary = this.summary();
    return summary ? attackSentences(summary, this.formats) : [];
  });
  protected readonly rules = computed(() => {
    const profile = this.release()?.profile;
    if (!profile) return '';
    const cases = $localize`:@@indicators.releaseMinCases:Mindestzahl der Fälle: ${this.formats.number(profile.minCases)}:count:`;
    return [cases, ...profileWords(profile)].join(' · ');
  });
  protected readonly hidden = computed(() => (this.store.hidden.hasValue() ? this.store.hidden.value() : null));
  protected readonly unread = computed(() => {
    const hidden = this.hidden();
    return hidden ? hidden.total - hidden.values.length : 0;
  });
  protected readonly failureWords = computed(() =>
    this.store.failure() === null ? '' : errorWords(this.store.failure()),
  );
  protected readonly mayBegin = computed(() => {
    const state = this.release()?.state;
    return state !== 'computing' && state !== 'proposed';
  });
  protected readonly beginLabel = computed(() =>
    this.release()?.state === 'released'
      ? $localize`:@@indicators.releaseCheckAgain:Erneut prüfen`
      : $localize`:@@indicators.releaseCheck:Freigabe prüfen`,
  );
  protected readonly accepting = signal(false);
  protected readonly anywayHeading = $localize`:@@indicators.releaseAnywayHeading:Trotzdem freigeben?`;
  protected readonly anywayAction = $localize`:@@indicators.releaseAnyway:Trotzdem freigeben`;
  protected readonly approving = signal(false);
  protected readonly approveHeading = $localize`:@@indicators.releaseApproveHeading:Zahlen freigeben?`;
  protected readonly approveAction = $localize`:@@indicators.releaseApproveAction:Zahlen freigeben`;
  protected readonly becomes = computed(() => {
    const summary = this.summary();
    return summary ? approvalSentences(summary, this.formats) : [];
  });
  protected readonly openFindings = computed(() =>
    this.attack().flatMap(({ tone, words }) => (tone === 'warn' ? [words] : [])),
  );
  protected readonly downloading = signal(false);
  protected readonly releasedOrigin = computed(() => {
    const release = this.release();
    return release ? { release: release.id } : null;
  });
  protected readonly withdrawing = signal(false);
  protected readonly withdrawHeading = $localize`:@@indicators.releaseWithdrawHeading:Freigabe zurücknehmen?`;
  protected readonly withdrawAction = $localize`:@@indicators.releaseWithdraw:Freigabe zurücknehmen`;
  protected readonly progressLabel = $localize`:@@indicators.releaseChecking:Jede Tabelle wird geprüft`;

  constructor() {
    effect(() => this.store.deliveryId.set(this.id()));
  }

  protected readonly withdraw = async (reason: string): Promise<void> => {
    const release = this.release();
    if (release) await this.store.withdraw(release, reason);
  };

  /** Asks back before anything is shown; what the attack left open is told once more and has to be accepted. */
  protected approve(release: ReleaseView): void {
    if (release.summary && isOpenFinding(release.summary)) this.accepting.set(true);
    else this.approving.set(true);
  }

  protected async approveChecked(): Promise<void> {
    const release = this.release();
    if (release) await this.store.approve(release, false);
    this.approving.set(false);
  }

  protected async approveAnyway(): Promise<void> {
    const release = this.release();
    if (release) await this.store.approve(release, true);
    this.accepting.set(false);
  }

  protected readMore(): void {
    this.store.shownHidden.update((shown) => Math.min(500, shown + MORE_HIDDEN));
  }
}
