/** Words of recommendations: what must happen next, the steps a person may take, and what happened so far. */
import type {
  EvidenceView,
  RecommendationAction,
  RecommendationEventView,
  RecommendationRowView,
  RecommendationView,
} from '@quartierwerk/contracts/conferences/recommendation.views';
import type { NextStep } from '@quartierwerk/domain/conferences/next-step';
import type { RecommendationTransition } from '@quartierwerk/domain/conferences/recommendation-workflow';
import type { RecommendationEvent } from '@quartierwerk/domain/conferences/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { orPlanner } from '../../../shared/words/role-words.js';
import { CONSENT_STATE_WORDS, RECOMMENDATION_STATE_WORDS } from '../../../shared/words/recommendation-state-words.js';

export const NEXT_STEP_WORDS: Readonly<Record<NextStep, string>> = {
  add_evidence: $localize`:@@recommendation.stepEvidence:Beleg fehlt`,
  agree: $localize`:@@recommendation.stepAgree:In der Fachplanungskonferenz abstimmen`,
  submit: $localize`:@@recommendation.stepSubmit:Der Steuerungsgruppe vorlegen`,
  await_consent: $localize`:@@recommendation.stepConsent:Einvernehmen einholen`,
  decide: $localize`:@@recommendation.stepDecide:Beschluss steht aus`,
  resubmit: $localize`:@@recommendation.stepResubmit:Wieder vorlegen`,
  plan: $localize`:@@recommendation.stepPlan:Maßnahmen planen`,
  implement: $localize`:@@recommendation.stepImplement:In Umsetzung`,
  nothing: $localize`:@@recommendation.stepNothing:Abgeschlossen`,
};

/** Steps on the page, in the order of the way; those of the steering group are taken in its meeting. */
export const STEPS = ['agree', 'submit', 'begin_planning', 'link', 'complete', 'reopen', 'withdraw', 'lapse'] as const;
export type Step = (typeof STEPS)[number] & RecommendationTransition;

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  agree: $localize`:@@recommendation.agree:Als abgestimmt festhalten`,
  submit: $localize`:@@recommendation.submit:Empfehlung vorlegen`,
  begin_planning: $localize`:@@recommendation.beginPlanning:Maßnahmenplanung beginnen`,
  link: $localize`:@@recommendation.link:Als überführt festhalten`,
  complete: $localize`:@@recommendation.complete:Als erledigt festhalten`,
  reopen: $localize`:@@recommendation.reopen:Zurück in den Entwurf`,
  withdraw: $localize`:@@recommendation.withdraw:Zurückziehen`,
  lapse: $localize`:@@recommendation.lapse:Nicht weiterverfolgen`,
};

/** Steps that want a reason, because they stay in the record. */
export const WITH_REASON: readonly Step[] = ['withdraw', 'lapse'];

/** The action that takes each next step; none for what others than those on the page do. */
const ACTIONS_OF: Readonly<Record<NextStep, readonly RecommendationAction[]>> = {
  add_evidence: ['add_evidence'],
  agree: ['agree'],
  submit: ['submit'],
  await_consent: ['consent'],
  decide: [],
  resubmit: ['submit'],
  plan: ['begin_planning'],
  implement: ['link', 'complete'],
  nothing: [],
};

/** What is missing and who does it, for those who cannot do it themselves; empty where a button stands for it. */
export function whoIsNext(recommendation: RecommendationView): string {
  const { nextStep, actions } = recommendation;
  if (ACTIONS_OF[nextStep].some((action) => actions.includes(action))) return '';
  return nextInWords(recommendation);
}

function nextInWords({ nextStep, state, conference, organisation, openConsents }: RecommendationView): string {
  const authors = orPlanner(organisation.name);
  switch (nextStep) {
    case 'add_evidence':
      return $localize`:@@recommendation.nextEvidence:Es fehlt ein Beleg. Ihn verknüpft ${authors}:authors:.`;
    case 'agree':
      return conference === null
        ? $localize`:@@recommendation.nextConference:Noch gehört sie zu keiner Fachplanungskonferenz, in der sie abgestimmt wird. Das trägt ${authors}:authors: ein.`
        : $localize`:@@recommendation.nextAgree:Noch nicht abgestimmt. Das hält ${authors}:authors: fest, wenn die Fachplanungskonferenz begonnen hat.`;
    case 'submit':
      return $localize`:@@recommendation.nextSubmit:Abgestimmt, noch nicht vorgelegt. Die Vorlage macht die Sozialplanung; die Empfehlung steht dort unter „Wartet auf mich“.`;
    case 'await_consent':
      return $localize`:@@recommendation.nextConsent:Es fehlt das Einvernehmen von ${openConsents.join(', ')}:names:. Die Antwort hält ${authors}:authors: fest.`;
    case 'decide':
      return $localize`:@@recommendation.nextDecide:Vorgelegt. Die Sozialplanung setzt sie auf eine Tagesordnung, das Gremium entscheidet.`;
    case 'resubmit':
      return $localize`:@@recommendation.nextResubmit:Sie kommt wieder. Erneut vorlegen kann sie die Sozialplanung.`;
    case 'plan':
      return $localize`:@@recommendation.nextPlan:Beschlossen. Als Nächstes nimmt sie eine Maßnahme auf; anlegen können sie Sozialplanung und Fachplanung.`;
    case 'implement':
      return state === 'linked'
        ? $localize`:@@recommendation.nextComplete:Maßnahmen führen sie weiter. Erledigt ist sie, wenn alle fertiggestellt sind.`
        : $localize`:@@recommendation.nextLink:In Planung. Überführt ist sie, sobald eine Maßnahme sie weiterführt, die mehr als eine Idee ist.`;
    case 'nothing':
      return '';
  }
}

const EVENT_WORDS: Readonly<Record<RecommendationEvent, string>> = {
  created: $localize`:@@recommendation.eventCreated:angelegt`,
  revised: $localize`:@@recommendation.eventRevised:geändert`,
  agreed: $localize`:@@recommendation.eventAgreed:in der Fachplanungskonferenz abgestimmt`,
  reopened: $localize`:@@recommendation.eventReopened:zurück in den Entwurf`,
  submitted: $localize`:@@recommendation.eventSubmitted:der Steuerungsgruppe vorgelegt`,
  decided: $localize`:@@recommendation.eventDecided:entschieden`,
  withdrawn: $localize`:@@recommendation.eventWithdrawn:zurückgezogen`,
  advanced: $localize`:@@recommendation.eventAdvanced:weitergeführt`,
  lapsed: $localize`:@@recommendation.eventLapsed:nicht weiterverfolgt`,
  evidence_added: $localize`:@@recommendation.eventEvidence:Beleg verknüpft`,
  evidence_ended: $localize`:@@recommendation.eventEvidenceEnded:Beleg gelöst`,
  consent: $localize`:@@recommendation.eventConsent:Einvernehmen`,
  follow_up_moved: $localize`:@@recommendation.eventFollowUpMoved:Wiedervorlage mit der Sitzung verlegt`,
  superseded: $localize`:@@recommendation.eventSuperseded:ersetzt`,
};

/** "Einvernehmen: Jobcenter, erteilt". */
export function eventWords({ event, subject, state }: RecommendationEventView): string {
  const answer = event === 'consent' ? (CONSENT_STATE_WORDS as Record<string, { word: string }>)[state]?.word : null;
  const result =
    event === 'decided' || event === 'advanced'
      ? (RECOMMENDATION_STATE_WORDS as Record<string, { word: string }>)[state]?.word
      : null;
  const facts = [subject, answer, result].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return facts.length > 0 ? `${EVENT_WORDS[event]}: ${facts.join(', ')}` : EVENT_WORDS[event];
}

export interface EvidenceWords {
  readonly icon: IconName;
  /** The figure itself, bold before its name; empty for words. */
  readonly value: string;
  readonly title: string;
  /** Citizens' own words are set apart. */
  readonly voice: boolean;
  readonly facts: string;
  /** Says that a later run has another value. */
  readonly newer: string | null;
}

/** What stands in place of a figure: kept secret since it was cited, or never there. */
function nothing({ withheld }: { readonly withheld?: true }, formats: Formats): string {
  return withheld ? $localize`:@@recommendation.withheld:geheim` : formats.missing;
}

/** A piece of evidence as it was when it was cited. */
export function evidenceWords(evidence: EvidenceView, formats: Formats): EvidenceWords {
  const { figure, run, words, node } = evidence;
  if (figure) {
    const unit = figure.unit === 'percent' ? '\u00a0%' : '';
    const number = (value: number | null) =>
      value === null ? nothing(figure, formats) : `${formats.number(value, figure.decimals)}${unit}`;
    const facts = [
      $localize`:@@recommendation.district:Kreis ${number(figure.district)}:value:`,
      figure.municipality ? `${figure.municipality.name} ${number(figure.municipality.value)}` : '',
      figure.rank === null ? '' : $localize`:@@recommendation.rank:Rang ${figure.rank}:rank: von ${figure.rankOf}:of:`,
      figure.interval
        ? $localize`:@@recommendation.interval:90-%-Bereich ${formats.number(figure.interval.low, figure.decimals)}:low: bis ${formats.number(figure.interval.high, figure.decimals)}:high:`
        : '',
      $localize`:@@recommendation.run:Index ${figure.year}:year:, Lauf ${figure.runNumber}:run:, ${figure.edition}:edition:`,
    ];
    return {
      ...{ icon: 'pin', voice: false, value: number(figure.value), title: `${figure.name} ${figure.code}` },
      facts: joined(facts),
      newer: newerWords(evidence, number),
    };
  }
  if (run) {
    const facts = [
      $localize`:@@recommendation.ofAreas:${run.rankedAreas}:areas: Gebiete mit Rang`,
      $localize`:@@recommendation.run:Index ${run.year}:year:, Lauf ${run.runNumber}:run:, ${run.edition}:edition:`,
    ];
    return {
      ...{ icon: 'pin', voice: false, title: run.areaName, facts: joined(facts) },
      value: run.rank === null ? nothing(run, formats) : $localize`:@@recommendation.rankOnly:Rang ${run.rank}:rank:`,
      newer: newerWords(evidence, (value) => formats.number(value, 2)),
    };
  }
  const voice = node.kind === 'contribution' || node.kind === 'theme';
  return {
    ...{ icon: voice ? 'quote' : node.kind === 'expert_note' ? 'people' : 'document', value: '', voice, newer: null },
    title: words?.text ?? node.title,
    facts: joined([words?.said ?? '', words?.on ? formats.day(words.on) : '', node.areaName ?? '', node.code ?? '']),
  };
}

function newerWords({ newer }: EvidenceView, number: (value: number | null) => string): string | null {
  if (!newer) return null;
  return $localize`:@@recommendation.newer:Neuerer Wert liegt vor: ${number(newer.value)}:value: (Index ${newer.year}:year:, Lauf ${newer.runNumber}:run:). Der Beleg bleibt, wie er war.`;
}

function joined(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(', ');
}

/** "4 Belege, 1 von Bürger:innen". */
export function evidenceInWords({ evidenceCount, voiceCount }: RecommendationRowView): string {
  if (evidenceCount === 0) return $localize`:@@recommendation.noEvidence:kein Beleg`;
  const evidence =
    evidenceCount === 1
      ? $localize`:@@recommendation.oneEvidence:1 Beleg`
      : $localize`:@@recommendation.evidences:${evidenceCount}:count: Belege`;
  return voiceCount === 0
    ? evidence
    : $localize`:@@recommendation.withVoices:${evidence}:evidence:, ${voiceCount}:voices: von Bürger:innen`;
}

/** What those say who would have to carry it out. */
export function consentInWords({ consent, openConsents }: RecommendationRowView): string {
  switch (consent) {
    case 'nobody_asked':
      return $localize`:@@recommendation.nobodyAsked:niemand gefragt`;
    case 'refused':
      return $localize`:@@recommendation.refusedBySome:verweigert`;
    case 'open':
      return $localize`:@@recommendation.waitingFor:offen: ${openConsents.join(', ')}:names:`;
    case 'complete':
      return $localize`:@@recommendation.consentComplete:vollständig`;
  }
}
