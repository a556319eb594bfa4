/** Sentences for refusals of the area steering: bodies, meetings, votes, decisions and their tracking. */
import type { STEERING_ERRORS } from '@quartierwerk/contracts/steering/steering.errors';
import type { Words } from './words.js';

export const STEERING_WORDS: Record<keyof typeof STEERING_ERRORS, Words> = {
  BODY_NAME_TAKEN: () => $localize`:@@errors.bodyName:Ein Gremium mit diesem Namen gibt es schon.`,
  BODY_SEATS_TAKEN: (params) =>
    $localize`:@@errors.bodySeats:So viele Sitze mit Stimmrecht sind schon vergeben: ${params?.['seats'] ?? 0}:seats:. Bitte beenden Sie zuerst Mitgliedschaften.`,
  SEAT_WITHOUT_VOTE: () => $localize`:@@errors.seatVote:Beisitz und Geschäftsführung stimmen nicht mit ab.`,
  SEAT_PERIOD_REVERSED: () => $localize`:@@errors.seatPeriod:Das Ende der Mitgliedschaft liegt vor ihrem Beginn.`,
  SEAT_OWN_DEPUTY: () => $localize`:@@errors.seatDeputy:Niemand vertritt sich selbst.`,
  SEATS_TOO_MANY: (params) =>
    $localize`:@@errors.seatsMany:Alle ${params?.['count'] ?? 0}:count: Stimmen des Gremiums sind vergeben.`,
  MEETING_NOT_YET: () => $localize`:@@errors.meetingNotYet:Eine Sitzung beginnt frühestens an ihrem Tag.`,
  MEETING_REASON_MISSING: () => $localize`:@@errors.meetingReason:Bitte schreiben Sie, warum die Sitzung ausfällt.`,
  MEETING_DAY_PAST: () =>
    $localize`:@@errors.meetingDayPast:Dieser Tag ist schon vorbei. Verlegt wird auf heute oder später; für ein altes Protokoll legen Sie eine eigene Sitzung an.`,
  MEETING_MOVE_REASON_MISSING: () =>
    $localize`:@@errors.meetingMoveReason:Bitte schreiben Sie, warum die Sitzung an einem anderen Tag ist. Der bisherige bleibt daneben stehen.`,
  MEETING_OVER: () => $localize`:@@errors.meetingOver:Die Sitzung ist vorbei. Ihre Tagesordnung bleibt, wie sie war.`,
  MEETING_NOT_RUNNING: () =>
    $localize`:@@errors.meetingNotRunning:Das wird in der laufenden Sitzung festgehalten. Sie hat noch nicht begonnen oder ist beendet.`,
  MEETING_STATE: () =>
    $localize`:@@errors.meetingState:Dieser Schritt passt nicht zum Stand der Sitzung. Jemand war vielleicht schneller; bitte laden Sie die Seite neu.`,
  AGENDA_EMPTY: () =>
    $localize`:@@errors.agendaEmpty:Die Tagesordnung ist leer. Bitte setzen Sie mindestens einen Punkt darauf.`,
  AGENDA_OPEN: (params) => {
    const openItems = params?.['openItems'] ?? 0;
    if (openItems === 0) return $localize`:@@errors.agendaOpenHidden:Die Tagesordnung ist noch nicht ganz behandelt.`;
    return openItems === 1
      ? $localize`:@@errors.agendaOpenOne:Zu einem Punkt der Tagesordnung ist noch nichts festgehalten.`
      : $localize`:@@errors.agendaOpen:Zu ${openItems}:openItems: Punkten der Tagesordnung ist noch nichts festgehalten.`;
  },
  AGENDA_AREA_OF_RECOMMENDATION: () =>
    $localize`:@@errors.agendaArea:Worum es geht, steht an der Empfehlung: Der Punkt gehört zu ihrem Gebiet.`,
  AGENDA_ITEM_DONE: () =>
    $localize`:@@errors.agendaDone:Dieser Punkt ist behandelt und bleibt, wie er festgehalten wurde.`,
  AGENDA_ORDER: () =>
    $localize`:@@errors.agendaOrder:Die Tagesordnung wurde inzwischen geändert. Bitte ordnen Sie sie noch einmal.`,
  RECOMMENDATION_ON_AGENDA: () => $localize`:@@errors.onAgenda:Diese Empfehlung steht schon auf einer Tagesordnung.`,
  RECOMMENDATION_NOT_SUBMITTED: () =>
    $localize`:@@errors.notSubmitted:Auf die Tagesordnung kommt eine Empfehlung erst, wenn sie vorgelegt ist.`,
  SEAT_NOT_OF_BODY: () => $localize`:@@errors.seatOther:Dieser Sitz gehörte am Tag der Sitzung nicht zum Gremium.`,
  CONFLICT_DECLARED: () =>
    $localize`:@@errors.conflictDeclared:Für diesen Sitz ist die Befangenheit schon festgehalten.`,
  VOTES_INVALID: () => $localize`:@@errors.votesInvalid:Stimmen sind ganze Zahlen ab null.`,
  VOTES_TOO_MANY: (params) =>
    $localize`:@@errors.votesMany:${params?.['cast'] ?? 0}:cast: Stimmen sind gezählt, aber nur ${params?.['expected'] ?? 0}:expected: dürfen abstimmen.`,
  VOTES_TOO_FEW: (params) =>
    $localize`:@@errors.votesFew:${params?.['cast'] ?? 0}:cast: Stimmen sind gezählt, ${params?.['expected'] ?? 0}:expected: dürfen abstimmen. Wer nicht dafür oder dagegen ist, enthält sich.`,
  VOTES_MISSING: () => $localize`:@@errors.votesMissing:Zu diesem Ergebnis gehört eine Abstimmung.`,
  VOTE_NOT_CARRIED: () =>
    $localize`:@@errors.voteNotCarried:Mit diesen Stimmen ist der Antrag abgelehnt: Es gibt nicht mehr Ja als Nein.`,
  VOTE_CARRIED: () => $localize`:@@errors.voteCarried:Mit diesen Stimmen ist der Antrag angenommen, nicht abgelehnt.`,
  QUORUM_MISSING: (params) =>
    $localize`:@@errors.quorumMissing:Das Gremium ist nicht beschlussfähig: ${params?.['present'] ?? 0}:present: Stimmen sind da, nötig sind ${params?.['needed'] ?? 0}:needed:.`,
  QUORUM_REACHED: () => $localize`:@@errors.quorumReached:Das Gremium ist beschlussfähig.`,
  DECISION_WORDING_MISSING: () =>
    $localize`:@@errors.decisionWording:Bitte schreiben Sie den Wortlaut des Beschlusses.`,
  DECISION_WORDING_UNCHANGED: () =>
    $localize`:@@errors.decisionUnchanged:Der Wortlaut gleicht dem Vorschlag. Ergebnis ist dann „ungeändert beschlossen“.`,
  DECISION_WORDING_CHANGED: () =>
    $localize`:@@errors.decisionChanged:Der Wortlaut weicht vom Vorschlag ab. Ergebnis ist dann „geändert beschlossen“.`,
  DECISION_LEAD_MISSING: () => $localize`:@@errors.decisionLead:Bitte wählen Sie, wer die Federführung hat.`,
  DECISION_REASON_MISSING: () => $localize`:@@errors.decisionReason:Bitte schreiben Sie die Begründung.`,
  DECISION_FOLLOW_UP_MISSING: () =>
    $localize`:@@errors.decisionFollowUp:Was zurückgestellt wird, kommt an einem Tag wieder. Bitte nennen Sie die Wiedervorlage.`,
  DECISION_FOLLOW_UP_PAST: () =>
    $localize`:@@errors.decisionFollowUpPast:Die Wiedervorlage liegt nicht in der Zukunft.`,
  DEADLINE_MISSING: () => $localize`:@@errors.deadlineMissing:Bitte nennen Sie eine Frist.`,
  DEADLINE_PAST: () => $localize`:@@errors.deadlinePast:Diese Frist liegt in der Vergangenheit.`,
  DECISION_STATE: () =>
    $localize`:@@errors.decisionState:Dieser Beschluss wird nicht mehr umgesetzt. Jemand war vielleicht schneller; bitte laden Sie die Seite neu.`,
  CORRECTION_NOTHING: () => $localize`:@@errors.correctionNothing:Es ist noch nichts geändert.`,
  CORRECTION_RESULT: () =>
    $localize`:@@errors.correctionResult:Mit diesem Beschluss ist die Empfehlung schon weitergegangen. Ergebnis, Wiedervorlage und Begründung bleiben deshalb. Ist das Ergebnis falsch, schieben Sie einen Punkt ein und fassen dazu einen neuen Beschluss.`,
  CORRECTION_FOLLOWED: () =>
    $localize`:@@errors.correctionFollowed:Zu diesem Beschluss ist schon ein Stand gemeldet oder eine Maßnahme geplant. Ergebnis, Federführung und Frist bleiben; eine neue Frist melden Sie beim Beschluss. Stimmen, Wortlaut und Auflage lassen sich noch berichtigen.`,
  DECISION_OF_ANOTHER: () =>
    $localize`:@@errors.decisionOther:Den Stand dieses Beschlusses meldet, wer die Federführung hat.`,
  DECISION_NOT_YET_REPORTED: () =>
    $localize`:@@errors.decisionNotReported:Als erledigt wird er erst noch einmal in einer Sitzung berichtet, dann abgelegt.`,
  REPORT_MISSING: () => $localize`:@@errors.reportMissing:Bitte schreiben Sie den Stand in einem Satz.`,
  REPORT_TOO_LONG: (params) =>
    $localize`:@@errors.reportLong:${params?.['sentences'] ?? 0}:sentences: Sätze; höchstens ${params?.['max'] ?? 0}:max: werden gelesen.`,
  DELAY_REASON_MISSING: () =>
    $localize`:@@errors.delayReason:Bitte schreiben Sie, warum sich die Frist verschiebt. Die alte bleibt daneben stehen.`,
  DELAY_DEADLINE_MISSING: () => $localize`:@@errors.delayDeadline:Bitte nennen Sie die neue Frist.`,
  DELAY_NOT_LATER: () => $localize`:@@errors.delayLater:Die neue Frist liegt nicht nach der bisherigen.`,
  REOPEN_REASON_MISSING: () => $localize`:@@errors.reopenReason:Bitte schreiben Sie, was noch fehlt.`,
};
