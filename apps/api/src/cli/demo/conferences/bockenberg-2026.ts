import type { DemoConference } from './conferences-data.js';

/** A conference of spring 2026 on the figures of the run before: what it cited stays, although newer figures exist. Invented. */
export const BOCKENBERG_2026: DemoConference = {
  heldOn: '2026-03-12',
  preparedOn: '2026-02-02',
  place: 'Bürgerhaus Bergisch Gladbach',
  purpose: 'Bockenberg nach dem dritten Sozialbericht.',
  areas: ['Bockenberg'],
  participants: [
    ['rbk-bergisch-gladbach', 'Jugendhilfeplanung', 2],
    ['rbk-bergisch-gladbach', 'Soziale Stadtentwicklung', 1],
    ['rbk-jobcenter', 'Team unter 25', 1],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
    ['rbk-awo', 'Offener Ganztag', 1],
  ],
  fields: ['Ganztag und Hausaufgaben', 'Alleinerziehende'],
  findings: [
    {
      text: 'Kinderarmut ist seit Jahren die höchste im Kreis; der Ganztag hat 40 Plätze zu wenig.',
      field: 1,
      sources: [{ indicator: 'B5', run: 1, edition: 'rbk-2018' }],
    },
    {
      text: 'Alleinerziehende finden keine Betreuung vor acht und nach sechzehn Uhr.',
      field: 2,
      sources: [],
    },
  ],
  closed: true,
  recommendations: [
    {
      title: 'Ganztagsplätze an der Grundschule Bockenberg ausbauen',
      wording:
        'Der offene Ganztag der Grundschule wird um zwei Gruppen erweitert. Plätze gehen zuerst an Kinder aus Bedarfsgemeinschaften.',
      field: 1,
      targetGroups: ['Kinder von 6 bis 10 Jahren'],
      lifePhase: 'Grundschule',
      costs: '96.000 € im Jahr (Schätzung Jugendamt)',
      existing: 'Ein Träger, 60 Plätze, Warteliste 43.',
      addressees: ['rbk-bergisch-gladbach'],
      evidence: [{ indicator: 'B5', run: 1, edition: 'rbk-2018' }, { finding: 1 }],
      consents: [
        { organisation: 'rbk-bergisch-gladbach', askedOn: '2026-03-16', state: 'granted', answeredOn: '2026-04-09' },
        { organisation: 'rbk-awo', askedOn: '2026-03-16', state: 'granted', answeredOn: '2026-03-30' },
      ],
      writtenOn: '2026-03-12',
      agreedOn: '2026-03-12',
      submittedOn: '2026-04-20',
    },
    {
      title: 'Randzeitenbetreuung für Alleinerziehende erproben',
      wording:
        'Für ein Jahr wird Betreuung von 6.30 bis 8 Uhr und von 16 bis 19 Uhr in einer Kita erprobt und danach ausgewertet.',
      field: 2,
      targetGroups: ['Alleinerziehende mit Kindern unter 6 Jahren'],
      lifePhase: 'Kita',
      costs: '41.000 € für ein Jahr (Schätzung Träger)',
      existing: 'Kein Angebot in der Stadt.',
      addressees: ['rbk-bergisch-gladbach', 'rbk-jobcenter'],
      evidence: [{ finding: 2 }, { indicator: 'B5', run: 1, edition: 'rbk-2018' }],
      consents: [
        {
          ...{ organisation: 'rbk-jobcenter', askedOn: '2026-03-16', answeredOn: '2026-04-14' },
          ...{ state: 'granted_with_conditions', remark: 'Nur mit verbindlicher Anmeldung über das Fallmanagement.' },
        },
      ],
      writtenOn: '2026-03-12',
      agreedOn: '2026-03-12',
      submittedOn: '2026-04-20',
    },
    {
      title: 'Fahrdienst zur Hausaufgabenhilfe',
      wording: 'Ein Kleinbus bringt Kinder dreimal in der Woche zur Hausaufgabenhilfe nach Bensberg.',
      field: 1,
      targetGroups: ['Kinder von 8 bis 12 Jahren'],
      addressees: ['rbk-bergisch-gladbach'],
      evidence: [{ finding: 1 }],
      writtenOn: '2026-03-12',
      agreedOn: '2026-03-12',
      submittedOn: '2026-04-20',
      withdrawn: { on: '2026-05-18', reason: 'Die Hausaufgabenhilfe zieht im August nach Bockenberg um.' },
    },
  ],
};
