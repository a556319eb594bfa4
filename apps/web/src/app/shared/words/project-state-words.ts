/** Signs and words of projects, grants, obligations and key figures. */
import type { MonthState } from '@quartierwerk/domain/projects/reported-month';
import type { GrantState, KpiState, ObligationState, ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import type { StateWord } from './state-word.js';

export const PROJECT_STATE_WORDS: Readonly<Record<ProjectState, StateWord>> = {
  planned: { shape: 'open', word: $localize`:@@projects.planned:geplant` },
  running: { shape: 'half', word: $localize`:@@projects.running:läuft` },
  ended: { shape: 'tick', word: $localize`:@@projects.ended:beendet` },
  consolidated: { shape: 'done', word: $localize`:@@projects.consolidated:verstetigt` },
  cancelled: { shape: 'rejected', word: $localize`:@@projects.cancelled:abgebrochen` },
};

export const GRANT_STATE_WORDS: Readonly<Record<GrantState, StateWord>> = {
  sketch: { shape: 'diamond', word: $localize`:@@projects.sketch:Skizze` },
  application: { shape: 'open', word: $localize`:@@projects.application:Antrag gestellt` },
  early_start: { shape: 'half', word: $localize`:@@projects.earlyStart:vorzeitiger Beginn genehmigt` },
  granted: { shape: 'tick', word: $localize`:@@projects.granted:bewilligt` },
  running: { shape: 'half', word: $localize`:@@projects.grantRunning:in Durchführung` },
  ended: { shape: 'tick', word: $localize`:@@projects.grantEnded:Zeitraum beendet` },
  proof_submitted: { shape: 'tick', word: $localize`:@@projects.proofSubmitted:Verwendungsnachweis vorgelegt` },
  proof_checked: { shape: 'done', word: $localize`:@@projects.proofChecked:Verwendungsnachweis geprüft` },
  closed: { shape: 'done', word: $localize`:@@projects.grantClosed:abgeschlossen` },
  rejected: { shape: 'rejected', word: $localize`:@@projects.grantRejected:abgelehnt` },
};

export const KPI_STATE_WORDS: Readonly<Record<KpiState, StateWord>> = {
  on_target: { shape: 'done', word: $localize`:@@projects.onTarget:im Soll` },
  below: { shape: 'care', word: $localize`:@@projects.below:unter Soll` },
  far_below: { shape: 'stop', word: $localize`:@@projects.farBelow:weit unter Soll` },
  no_value: { shape: 'gap', word: $localize`:@@projects.noValue:kein Wert` },
  not_due: { shape: 'open', word: $localize`:@@projects.notDue:noch nicht fällig` },
  no_target: { shape: 'open', word: $localize`:@@projects.noTarget:ohne Soll` },
};

/** How the figures of a month stand. */
export const MONTH_STATE_WORDS: Readonly<Record<MonthState, StateWord>> = {
  closed: { shape: 'done', word: $localize`:@@projects.monthStateClosed:gemeldet` },
  complete: { shape: 'tick', word: $localize`:@@projects.monthStateComplete:vollständig` },
  open: { shape: 'open', word: $localize`:@@projects.monthStateOpen:Werte fehlen` },
  running: { shape: 'half', word: $localize`:@@projects.monthStateRunning:läuft` },
  without_kpis: { shape: 'gap', word: $localize`:@@projects.noKpis:keine Kennzahlen` },
};

export const OBLIGATION_STATE_WORDS: Readonly<Record<ObligationState, StateWord>> = {
  open: { shape: 'open', word: $localize`:@@projects.obligationOpen:offen` },
  in_progress: { shape: 'half', word: $localize`:@@projects.obligationInProgress:in Arbeit` },
  submitted: { shape: 'tick', word: $localize`:@@projects.obligationSubmitted:eingereicht` },
  query: { shape: 'care', word: $localize`:@@projects.obligationQuery:Rückfrage` },
  accepted: { shape: 'done', word: $localize`:@@projects.obligationAccepted:angenommen` },
};
