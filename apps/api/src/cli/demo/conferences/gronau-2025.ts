import type { DemoConference } from './conferences-data.js';

/**
 * A conference of spring 2025 whose recommendations went five different ways: taken over, planned, referred, rejected, given up. It also
 * holds the one that was postponed and came back. Invented.
 */
export const GRONAU_2025: DemoConference = {
  heldOn: '2025-05-15',
  preparedOn: '2025-04-02',
  place: 'Bürgerhaus Bergisch Gladbach',
  purpose: 'Gronau und Hand: Treffpunkte, Wohnen und Pflege.',
  areas: ['Gronau', 'Hand'],
  participants: [
    ['rbk-bergisch-gladbach', 'Soziale Stadtentwicklung', 2],
    ['rbk-jobcenter', 'Fallmanagement', 1],
    ['rbk-kreissozialamt', 'Pflegeplanung', 1],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
  ],
  fields: ['Treffpunkte und Nachbarschaft', 'Wohnen', 'Alter und Pflege'],
  findings: [
    {
      text: 'Zwischen Gronau und Hand gibt es keinen Raum, den Gruppen ohne Miete nutzen können.',
      field: 1,
      sources: [],
    },
    {
      text: 'Wohnungslose Menschen werden nachts nach Köln verwiesen; gezählt werden sie nicht.',
      field: 2,
      sources: [],
    },
    {
      text: 'Pflegende Angehörige kennen die Beratung des Kreises kaum.',
      field: 3,
      sources: [],
    },
  ],
  closed: true,
  recommendations: [
    {
      title: 'Quartierstreff für Gronau und Hand',
      wording: 'Für Gronau und Hand wird ein Quartierstreff eingerichtet, den Gruppen ohne Miete nutzen.',
      field: 1,
      targetGroups: ['Menschen in Gronau und Hand'],
      costs: '48.000 € im Jahr (Schätzung Stadt)',
      addressees: ['rbk-bergisch-gladbach'],
      evidence: [{ finding: 1 }, { indicator: 'B5', run: 1, edition: 'rbk-2018' }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
    {
      title: 'Pflegeberatung in der Arztpraxis',
      wording: 'Die Pflegeberatung des Kreises bietet einmal im Monat eine Sprechstunde in einer Arztpraxis an.',
      field: 3,
      targetGroups: ['pflegende Angehörige'],
      addressees: ['rbk-kreissozialamt'],
      evidence: [{ finding: 3 }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
    {
      title: 'Notschlafstelle mit acht Plätzen',
      wording: 'In Bergisch Gladbach wird eine Notschlafstelle mit acht Plätzen eingerichtet.',
      field: 2,
      targetGroups: ['wohnungslose Menschen'],
      costs: '310.000 € im Jahr (Schätzung Stadt)',
      addressees: ['rbk-bergisch-gladbach', 'rbk-kreissozialamt'],
      evidence: [{ finding: 2 }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
    {
      title: 'Mietfreie Räume in Schulen am Abend',
      wording: 'Zwei Schulen in Gronau und Hand öffnen abends Räume für Gruppen aus der Nachbarschaft.',
      field: 1,
      targetGroups: ['Vereine und Gruppen'],
      addressees: ['rbk-bergisch-gladbach'],
      evidence: [{ finding: 1 }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
    {
      title: 'Hausbesuche bei Neugeborenen in Hand',
      wording: 'Familien mit einem Neugeborenen in Hand erhalten das Angebot eines Hausbesuchs.',
      field: 1,
      targetGroups: ['Familien mit Kindern unter einem Jahr'],
      lifePhase: 'Geburt',
      addressees: ['rbk-bergisch-gladbach', 'rbk-gesundheitsamt'],
      evidence: [{ indicator: 'B5', run: 1, edition: 'rbk-2018' }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
    {
      title: 'Wohnungswegweiser für Senioren',
      wording: 'Ein Wegweiser nennt barrierefreie Wohnungen in Gronau und Hand und wird halbjährlich erneuert.',
      field: 2,
      targetGroups: ['Menschen ab 65 Jahren'],
      addressees: ['rbk-bergisch-gladbach'],
      evidence: [{ finding: 3 }],
      writtenOn: '2025-05-15',
      agreedOn: '2025-05-15',
      submittedOn: '2025-09-08',
    },
  ],
};

/** Prepared and called off. Invented. */
export const UNTERESCHBACH_2026: DemoConference = {
  heldOn: '2026-05-21',
  preparedOn: '2026-04-09',
  place: 'Rathaus Overath',
  purpose: 'Untereschbach: Unterstützungsbedarf junger Familien.',
  areas: ['Untereschbach'],
  participants: [
    ['rbk-overath', 'Jugendhilfeplanung', 1],
    ['rbk-jobcenter', 'Fallmanagement', 1],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
  ],
  fields: [],
  findings: [],
  closed: false,
  cancelled: {
    on: '2026-05-12',
    reason: 'Die Betreuungsquoten aus Overath liegen noch nicht vor. Neuer Termin im Frühjahr 2027.',
  },
  recommendations: [],
};
