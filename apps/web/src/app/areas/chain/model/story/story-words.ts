/** The sentences of the story. What they name comes as a link or as words; no grammatical case is put on a name that people chose. */
import type { GapCode } from '@quartierwerk/domain/chain/gaps';

export const TELL = {
  entries: (count: number) =>
    count === 1 ? $localize`:@@story.entry:1 Eintrag` : $localize`:@@story.entries:${count}:count: Einträge`,
  years: (from: string, to: string) => $localize`:@@story.years:${from}:from: bis ${to}:to:`,
  since: (when: string) => $localize`:@@story.since:seit ${when}:when:`,
  more: (count: number) => $localize`:@@story.more:${count}:count: weitere`,
  quote: (text: string) => $localize`:@@story.quote:„${text}:text:“`,
  unchecked: $localize`:@@story.unchecked:noch nicht geprüft`,
  inBrackets: (words: string, more: string) => $localize`:@@story.brackets:${words}:words: (${more}:more:)`,

  figures: (area: string, list: string) =>
    $localize`:@@story.figures:Für ${area}:area: ist festgehalten: ${list}:list:.`,
  figuresAnywhere: (list: string) => $localize`:@@story.figuresAnywhere:Festgehalten ist: ${list}:list:.`,
  reportSaid: (list: string) => $localize`:@@story.reportSaid:Der Bericht hielt fest: ${list}:list:.`,
  figureSaid: (indicator: string, text: string) =>
    $localize`:@@story.figureSaid:zu ${indicator}:indicator: „${text}:text:“`,
  run: (run: string, count: number) =>
    $localize`:@@story.run:Der Lauf ${run}:run: wurde aus ${count}:count: Indikatoren berechnet.`,
  runOf: (run: string, indicator: string) =>
    $localize`:@@story.runOf:Der Lauf ${run}:run: wurde mit ${indicator}:indicator: berechnet.`,
  runBare: (run: string) => $localize`:@@story.runBare:Der Lauf ${run}:run: wurde berechnet.`,
  rank: (area: string, rank: number) =>
    $localize`:@@story.rank:${area}:area: lag darin auf Rang ${rank}:rank: und wurde für die Planung ausgewählt.`,
  selectedOne: (area: string) => $localize`:@@story.selectedOne:Für die Planung ausgewählt wurde ${area}:area:.`,
  selected: (list: string) => $localize`:@@story.selected:Für die Planung ausgewählt wurden ${list}:list:.`,
  profile: (profile: string, list: string) =>
    $localize`:@@story.profile:Der Steckbrief ${profile}:profile: hielt fest: ${list}:list:.`,
  profileBefore: (profile: string, list: string) =>
    $localize`:@@story.profileBefore:Eine frühere Fassung des Steckbriefs ${profile}:profile: hielt fest: ${list}:list:.`,
  profileBare: (profile: string) => $localize`:@@story.profileBare:Der Steckbrief ${profile}:profile: entstand.`,
  statements: (list: string) => $localize`:@@story.statements:Im Steckbrief stand: ${list}:list:.`,
  notes: (list: string) => $localize`:@@story.notes:Aus der Praxis kam hinzu: ${list}:list:.`,
  offers: (list: string) => $localize`:@@story.offers:An Angeboten ist hier verzeichnet: ${list}:list:.`,

  saidAt: (event: string, list: string) =>
    $localize`:@@story.saidAt:Bei der Veranstaltung ${event}:event: sagten Bürgerinnen und Bürger: ${list}:list:.`,
  said: (list: string) => $localize`:@@story.said:Bürgerinnen und Bürger sagten: ${list}:list:.`,
  event: (event: string) => $localize`:@@story.event:Die Veranstaltung ${event}:event: fand statt.`,
  eventPlanned: (event: string) => $localize`:@@story.eventPlanned:Geplant ist die Veranstaltung ${event}:event:.`,
  eventCancelled: (event: string) => $localize`:@@story.eventCancelled:Die Veranstaltung ${event}:event: fiel aus.`,
  strengthened: (list: string) => $localize`:@@story.strengthened:Das bestärkte ${list}:list:.`,
  theTheme: (theme: string) => $localize`:@@story.theTheme:das Thema ${theme}:theme:`,
  theme: (theme: string) => $localize`:@@story.theme:Zusammengefasst wurde das im Thema ${theme}:theme:.`,
  themes: (list: string) => $localize`:@@story.themes:Zusammengefasst wurde das in den Themen ${list}:list:.`,
  points: (theme: string, points: number) => $localize`:@@story.points:${theme}:theme: (${points}:points: Punkte)`,
  answer: (answer: string) => $localize`:@@story.answer:Die Antwort lautete: ${answer}:answer:.`,
  answers: (list: string) => $localize`:@@story.answers:Die Antworten lauteten: ${list}:list:.`,

  found: (conference: string, list: string) =>
    $localize`:@@story.found:Die Fachplanungskonferenz ${conference}:conference: stellte fest: ${list}:list:.`,
  conference: (conference: string) =>
    $localize`:@@story.conference:Die Fachplanungskonferenz ${conference}:conference: fand statt.`,
  conferencePlanned: (conference: string) =>
    $localize`:@@story.conferencePlanned:Geplant ist die Fachplanungskonferenz ${conference}:conference:.`,
  conferenceCancelled: (conference: string) =>
    $localize`:@@story.conferenceCancelled:Die Fachplanungskonferenz ${conference}:conference: fiel aus.`,
  noted: (list: string) => $localize`:@@story.noted:Festgestellt wurde: ${list}:list:.`,
  recommendedThere: (list: string) => $localize`:@@story.recommendedThere:Sie empfahl: ${list}:list:.`,
  recommended: (list: string) => $localize`:@@story.recommended:Empfohlen wurde: ${list}:list:.`,
  ahead: (day: string, body: string, list: string) =>
    $localize`:@@story.ahead:Am ${day}:day: berät das Gremium ${body}:body: über ${list}:list:.`,
  agendaItem: (recommendation: string, item: number) =>
    $localize`:@@story.agendaItem:${recommendation}:recommendation: (TOP ${item}:item:)`,

  decidedBy: (body: string, list: string) =>
    $localize`:@@story.decidedBy:Das Gremium ${body}:body: entschied ${list}:list:.`,
  decided: (list: string) => $localize`:@@story.decided:Entschieden wurde ${list}:list:.`,
  discussedBy: (body: string, list: string) =>
    $localize`:@@story.discussedBy:Das Gremium ${body}:body: befasste sich mit ${list}:list:.`,
  discussed: (list: string) => $localize`:@@story.discussed:Behandelt wurde ${list}:list:.`,
  dealtWith: (recommendation: string, decision: string, result: string) =>
    $localize`:@@story.dealtWith:${recommendation}:recommendation: (${decision}:decision:, ${result}:result:)`,
  decidedOn: (recommendation: string, decision: string, result: string) =>
    $localize`:@@story.decidedOn:über ${recommendation}:recommendation: (${decision}:decision:, ${result}:result:)`,
  decisionItem: (decision: string, result: string) =>
    $localize`:@@story.decisionItem:über ${decision}:decision: (${result}:result:)`,
  byNow: (result: string, state: string) => $localize`:@@story.byNow:${result}:result:, inzwischen ${state}:state:`,
  notBegun: (result: string) => $localize`:@@story.notBegun:${result}:result:, Umsetzung noch offen`,
  settled: $localize`:@@story.settled:erledigt`,
  carriesOn: (list: string) => $localize`:@@story.carriesOn:Es geht dabei um die Fortsetzung von ${list}:list:.`,

  measure: (measure: string) => $localize`:@@story.measure:Die Maßnahme ${measure}:measure: begann.`,
  measureThere: (measure: string) => $localize`:@@story.measureThere:Es gibt die Maßnahme ${measure}:measure:.`,
  measureIntended: (measure: string) =>
    $localize`:@@story.measureIntended:Vorgesehen war die Maßnahme ${measure}:measure:.`,
  measurePlanned: (measure: string) =>
    $localize`:@@story.measurePlanned:Vorgesehen ist die Maßnahme ${measure}:measure:.`,
  measureOf: (measure: string, decisions: string) =>
    $localize`:@@story.measureOf:Die Maßnahme ${measure}:measure: begann; sie setzt ${decisions}:decisions: um.`,
  measureThereOf: (measure: string, decisions: string) =>
    $localize`:@@story.measureThereOf:Die Maßnahme ${measure}:measure: gab es schon; sie setzt auch ${decisions}:decisions: um.`,
  measureOverOf: (measure: string, decisions: string) =>
    $localize`:@@story.measureOverOf:Die Maßnahme ${measure}:measure: begann; sie setzte ${decisions}:decisions: um.`,
  measureIntendedOf: (measure: string, decisions: string) =>
    $localize`:@@story.measureIntendedOf:Vorgesehen war die Maßnahme ${measure}:measure:; sie sollte ${decisions}:decisions: umsetzen.`,
  measurePlannedOf: (measure: string, decisions: string) =>
    $localize`:@@story.measurePlannedOf:Vorgesehen ist die Maßnahme ${measure}:measure:; sie soll ${decisions}:decisions: umsetzen.`,
  measures: (count: number, list: string) =>
    $localize`:@@story.measures:Es begannen ${count}:count: Maßnahmen: ${list}:list:.`,
  measuresPlanned: (count: number, list: string) =>
    $localize`:@@story.measuresPlanned:Vorgesehen sind ${count}:count: Maßnahmen: ${list}:list:.`,
  measuresIntended: (count: number, list: string) =>
    $localize`:@@story.measuresIntended:Vorgesehen waren ${count}:count: Maßnahmen: ${list}:list:.`,
  decidedElsewhere: (body: string, day: string) =>
    $localize`:@@story.decidedElsewhere:Beschlossen wurde sie am ${day}:day: (${body}:body:).`,
  supportedBy: (list: string) => $localize`:@@story.supportedBy:Sie stützt sich auf ${list}:list:.`,
  goal: (goal: string) => $localize`:@@story.goal:Ihr Ziel lautet: ${goal}:goal:.`,
  goals: (list: string) => $localize`:@@story.goals:Ihre Ziele lauten: ${list}:list:.`,
  inPlan: (plan: string, measures: string, field: string) =>
    $localize`:@@story.inPlan:Sie ist eine von ${measures}:measures: Maßnahmen im ${plan}:plan: und steht dort im ${field}:field:.`,
  inPlanToo: (field: string) => $localize`:@@story.inPlanToo:Im Konzept steht sie im ${field}:field:.`,
  fieldOf: (number: number, fields: number, title: string) =>
    $localize`:@@story.fieldOf:Handlungsfeld ${number}:number: von ${fields}:fields:, „${title}:title:“`,
  concept: (plan: string) => $localize`:@@story.concept:Handlungskonzept „${plan}:plan:“`,
  mission: (mission: string) => $localize`:@@story.mission:Das Leitbild heißt „${mission}:mission:“.`,
  endMoved: (measure: string, from: string, to: string) =>
    $localize`:@@story.endMoved:Das Ende von ${measure}:measure: wurde vom ${from}:from: auf den ${to}:to: verschoben.`,
  endSet: (measure: string, to: string) =>
    $localize`:@@story.endSet:Das Ende von ${measure}:measure: wurde auf den ${to}:to: gelegt.`,
  milestoneMoved: (measure: string, milestone: string, from: string, to: string) =>
    $localize`:@@story.milestoneMoved:Der Meilenstein „${milestone}:milestone:“ von ${measure}:measure: wurde vom ${from}:from: auf den ${to}:to: verschoben.`,
  moved: (measure: string, list: string) =>
    $localize`:@@story.moved:Bei ${measure}:measure: wurden verschoben: ${list}:list:.`,
  theEnd: (from: string, to: string) => $localize`:@@story.theEnd:das Ende vom ${from}:from: auf den ${to}:to:`,
  theEndSet: (to: string) => $localize`:@@story.theEndSet:das Ende auf den ${to}:to:`,
  theMilestone: (milestone: string, from: string, to: string) =>
    $localize`:@@story.theMilestone:der Meilenstein „${milestone}:milestone:“ vom ${from}:from: auf den ${to}:to:`,
  movedTogether: (list: string) => $localize`:@@story.movedTogether:Verschoben wurden Termine von ${list}:list:.`,
  reason: (reason: string) => $localize`:@@story.reason:Begründet wurde das mit: „${reason}:reason:“.`,

  open: $localize`:@@story.open:Offen`,
  nextMilestone: (measure: string, milestone: string, day: string) =>
    $localize`:@@story.nextMilestone:Bei ${measure}:measure: steht als Nächstes an: „${milestone}:milestone:“, bis zum ${day}:day:.`,
  projectEnds: (project: string, day: string) =>
    $localize`:@@story.projectEnds:Das Projekt ${project}:project: läuft bis zum ${day}:day:.`,
  notPromised: (list: string) => $localize`:@@story.notPromised:Noch nicht bewilligt: ${list}:list:.`,
  stands: (state: string) => $localize`:@@story.stands:Stand: ${state}:state:.`,

  project: (project: string) => $localize`:@@story.project:Das Projekt ${project}:project: begann.`,
  projectThere: (project: string) => $localize`:@@story.projectThere:Es gibt das Projekt ${project}:project:.`,
  projectPlanned: (project: string) => $localize`:@@story.projectPlanned:Geplant ist das Projekt ${project}:project:.`,
  projectCancelled: (project: string) =>
    $localize`:@@story.projectCancelled:Das Projekt ${project}:project: wurde abgebrochen.`,
  realises: (project: string, measures: string) =>
    $localize`:@@story.realises:Das Projekt ${project}:project: begann; es verwirklicht ${measures}:measures:.`,
  realisesSince: (project: string, measures: string) =>
    $localize`:@@story.realisesSince:Das Projekt ${project}:project: verwirklicht ${measures}:measures:.`,
  realised: (project: string, measures: string) =>
    $localize`:@@story.realised:Das Projekt ${project}:project: begann; es verwirklichte ${measures}:measures:.`,
  willRealise: (project: string, measures: string) =>
    $localize`:@@story.willRealise:Geplant ist das Projekt ${project}:project:; es soll ${measures}:measures: verwirklichen.`,
  wasToRealise: (project: string, measures: string) =>
    $localize`:@@story.wasToRealise:Das Projekt ${project}:project: sollte ${measures}:measures: verwirklichen; es wurde abgebrochen.`,
  consolidated: $localize`:@@story.consolidated:Heute läuft es auf Dauer.`,
  ended: $localize`:@@story.ended:Es ist beendet.`,
  endedOn: (day: string) => $localize`:@@story.endedOn:Es endete am ${day}:day:.`,
  carrier: (carrier: string) => $localize`:@@story.carrier:Durchgeführt wird es von: ${carrier}:carrier:.`,
  carrierOnce: (carrier: string) => $localize`:@@story.carrierOnce:Durchgeführt wurde es von: ${carrier}:carrier:.`,
  carrierToCome: (carrier: string) =>
    $localize`:@@story.carrierToCome:Durchgeführt werden soll es von: ${carrier}:carrier:.`,
  carrierIntended: (carrier: string) =>
    $localize`:@@story.carrierIntended:Durchgeführt werden sollte es von: ${carrier}:carrier:.`,
  grants: (list: string) => $localize`:@@story.grants:Gefördert wird es aus: ${list}:list:.`,
  grantsOnce: (list: string) => $localize`:@@story.grantsOnce:Gefördert wurde es aus: ${list}:list:.`,
  grantsInTurn: (once: string, now: string) =>
    $localize`:@@story.grantsInTurn:Gefördert wurde es zuerst aus: ${once}:once:; heute aus: ${now}:now:.`,
  grantsPromised: (list: string) => $localize`:@@story.grantsPromised:Bewilligt ist: ${list}:list:.`,
  grantsRefused: (list: string) => $localize`:@@story.grantsRefused:Nicht bewilligt wurde: ${list}:list:.`,
  measuredBy: (project: string, list: string) =>
    $localize`:@@story.measuredBy:Gemessen wird ${project}:project: an: ${list}:list:.`,
  measured: (list: string) => $localize`:@@story.measured:Gemessen wird: ${list}:list:.`,
  reached: (kpi: string, value: string, target: string, state: string) =>
    $localize`:@@story.reached:${kpi}:kpi: (${value}:value: bei einem Soll von ${target}:target:, ${state}:state:)`,
  reachedFreely: (kpi: string, value: string, state: string) =>
    $localize`:@@story.reachedFreely:${kpi}:kpi: (${value}:value:, ${state}:state:)`,
  upTo: (month: string) => $localize`:@@story.upTo:Stand ${month}:month:`,

  start: (kind: string, node: string) =>
    $localize`:@@story.start:Dieser Faden geht aus von: ${kind}:kind: ${node}:node:.`,
};

function tornOutdated(list: string): string {
  return $localize`:@@story.tornOutdated:Überholt sind Zahlen hinter ${list}:list:.`;
}

/** Where the thread is torn, said at its place; the list names what it is torn at. */
export const TORN: Readonly<Record<GapCode, (list: string) => string>> = {
  area_without_profile: (list) => $localize`:@@story.tornProfile:Ein Steckbrief fehlt für ${list}:list:.`,
  area_without_measure: (list) => $localize`:@@story.tornMeasure:Eine Maßnahme fehlt für ${list}:list:.`,
  finding_without_recommendation: (list) => $localize`:@@story.tornFinding:Keine Empfehlung folgte auf ${list}:list:.`,
  recommendation_without_evidence: (list) => $localize`:@@story.tornEvidence:Ein Beleg fehlt für ${list}:list:.`,
  recommendation_without_decision: (list) => $localize`:@@story.tornDecision:Ein Beschluss fehlt zu ${list}:list:.`,
  contribution_without_answer: (list) => $localize`:@@story.tornAnswer:Eine Antwort fehlt auf ${list}:list:.`,
  theme_without_consequence: (list) => $localize`:@@story.tornTheme:Noch nichts wurde aus ${list}:list:.`,
  decision_without_measure: (list) => $localize`:@@story.tornDecided:Eine Maßnahme fehlt zu ${list}:list:.`,
  measure_without_base: (list) => $localize`:@@story.tornBase:Beleg und Beschluss fehlen für ${list}:list:.`,
  measure_without_goal: (list) => $localize`:@@story.tornGoal:Ein Ziel fehlt für ${list}:list:.`,
  measure_without_project: (list) => $localize`:@@story.tornProject:Ein Projekt fehlt für ${list}:list:.`,
  measure_without_kpi: (list) => $localize`:@@story.tornKpi:Eine Kennzahl fehlt für ${list}:list:.`,
  project_without_kpi: (list) => $localize`:@@story.tornKpi:Eine Kennzahl fehlt für ${list}:list:.`,
  profile_on_outdated_base: tornOutdated,
  recommendation_on_outdated_base: tornOutdated,
  measure_on_outdated_base: tornOutdated,
};
