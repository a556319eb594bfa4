/** Notes, empty, loading, progress, offline, problems, the thread. */
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { OfflineStrip } from '@quartierwerk/ui/feedback/offline-strip';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { ThreadRail, type ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../shared/addresses.js';
import { ProblemError } from '../shared/http/problem-error.js';
import { ProblemView } from '../shared/problem/problem-view.js';

@Component({
  selector: 'qw-show-feedback',
  imports: [Empty, Loading, MatButton, Note, OfflineStrip, ProblemView, Progress, ThreadRail],
  templateUrl: './show-feedback.html',
  styleUrl: './showcase.scss',
})
export class ShowFeedback {
  private readonly toasts = inject(Toasts);
  protected readonly cancelled = signal(false);
  protected readonly problem = new ProblemError('DATABASE_UNAVAILABLE', 503, {}, [], '4f1c-0a');
  protected readonly progressLabel = $localize`:@@showcase.progress:81 Steckbriefe als PDF: 34 fertig`;
  protected readonly emptyHeading = $localize`:@@showcase.emptyHeading:Noch keine Empfehlung für Untereschbach`;
  protected readonly errorHeading = $localize`:@@showcase.errorHeading:Import abgebrochen, nichts gespeichert.`;

  protected readonly beads: readonly ThreadBead[] = [
    {
      station: $localize`:@@showcase.beadIndicators:Indikatoren`,
      text: $localize`:@@showcase.beadNumber:19 von 30 auffällig`,
      state: 'exists',
      link: ADDRESSES.indicators,
    },
    {
      station: $localize`:@@showcase.beadIndex:Index`,
      text: $localize`:@@showcase.beadRuns:2 Läufe`,
      state: 'exists',
      objects: [
        { label: $localize`:@@showcase.beadRun4:Lauf 4`, link: ADDRESSES.run(4) },
        { label: $localize`:@@showcase.beadRun3:Lauf 3`, link: ADDRESSES.run(3) },
      ],
    },
    {
      station: $localize`:@@showcase.beadProfile:Steckbrief`,
      text: $localize`:@@showcase.beadHere:Sie sind hier`,
      state: 'here',
    },
    {
      station: $localize`:@@showcase.beadDecision:Beschluss`,
      text: $localize`:@@showcase.beadPlanned:geplant für 10.12.2026`,
      state: 'planned',
    },
    {
      station: $localize`:@@showcase.beadMeasure:Maßnahme`,
      text: $localize`:@@showcase.beadMissing:fehlt`,
      state: 'missing',
    },
  ];

  protected toast(): void {
    this.toasts.show($localize`:@@showcase.toast:B 2026/21 festgehalten`, () => undefined);
  }

  protected job(): void {
    const job = this.toasts.job(this.progressLabel, () => job.end($localize`:@@showcase.stopped:Abgebrochen`));
    job.report(this.progressLabel, 34, 81);
  }
}
