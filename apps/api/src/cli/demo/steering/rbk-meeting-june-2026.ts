import { type DemoMeeting, OPENING } from './demo-steering.js';

/** The steering group's meeting of June 2026, from whose decisions most of what is open today comes. Invented. */
export const MEETING_JUNE: DemoMeeting = {
  heldOn: '2026-06-11',
  startsAt: '14:00',
  place: 'Rathaus Burscheid',
  excused: ['Dezernat Soziales Kürten', 'Dezernat Jugend Wermelskirchen'],
  deputies: ['Dezernat Soziales Leichlingen'],
  resubmitted: [['E-2025-04', '2026-05-04']],
  items: [
    OPENING,
    {
      title: 'Quartierstreff Gronau/Hand: Raum sichern',
      area: 'Gronau',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Die Stadt sichert einen barrierefreien Raum von mindestens 80 m² für den Quartierstreff Gronau/Hand.',
        votes: [13, 0, 0],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2026-08-31',
        reports: [
          { on: '2026-07-20', text: 'Zwei Objekte besichtigt.' },
          {
            on: '2026-08-25',
            text: 'Für den ersten Raum liegt ein Angebot vor.',
            deadline: '2026-09-30',
            reason: 'Die Bauaufsicht prüft noch, ob der Raum barrierefrei werden kann.',
          },
          {
            on: '2026-09-24',
            text: 'Ein zweiter Raum wird verhandelt.',
            deadline: '2026-10-31',
            reason: 'Der erste Raum ist nicht barrierefrei.',
          },
          { on: '2026-11-12', text: 'Der Mietvertrag liegt vor. Die Zustimmung des Hauptausschusses fehlt.' },
        ],
      },
    },
    {
      title: 'Sprachmittlung in der Schuldnerberatung',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Die Schuldnerberatung erhält ein Kontingent von 120 Stunden Sprachmittlung im Jahr.',
        votes: [12, 0, 1],
        lead: 'rbk-kreissozialamt',
        deadline: '2026-08-31',
        reports: [{ on: '2026-10-05', text: 'Auf die Ausschreibung kam kein Angebot. Sie wird wiederholt.' }],
      },
    },
    {
      title: 'Kita-Plätze: zwei Gruppen wieder öffnen',
      area: 'Burscheid',
      decision: {
        result: 'adopted_modified',
        wording: 'Die beiden geschlossenen Gruppen werden bis zum Ende des Sommers wieder geöffnet.',
        votes: [13, 0, 0],
        conditions: 'Personal wird gemeinsam mit den Trägern geworben',
        lead: 'rbk-burscheid-jugendamt',
        deadline: '2026-08-31',
        reports: [
          {
            on: '2026-08-27',
            text: 'Eine Gruppe öffnet im Oktober, für die zweite fehlt noch eine Fachkraft.',
            deadline: '2026-12-31',
            reason: 'Zweite Stelle unbesetzt',
            by: 'jugendhilfeplanung-burscheid',
          },
          { on: '2026-10-14', text: 'Eine Gruppe ist seit Oktober offen.', by: 'jugendhilfeplanung-burscheid' },
        ],
      },
    },
    {
      title: 'Verstetigung des Burscheider Büdchens vorbereiten',
      area: 'Zentrum Nord',
      conflict: ['Dezernatsleitung', 'Die Stadt Burscheid ist an der Finanzierung beteiligt'],
      decision: {
        result: 'adopted_unchanged',
        wording:
          'Für die Zeit nach der Förderung wird ein Vorschlag zur Finanzierung des Burscheider Büdchens vorgelegt.',
        votes: [11, 0, 1],
        lead: 'rbk-sozialplanung',
        deadline: '2026-11-30',
        reports: [{ on: '2026-11-09', text: 'Der Vorschlag zur Finanzierung ist mit drei Beteiligten abgestimmt.' }],
      },
    },
    {
      title: 'Datenlieferung der Jugendämter vereinheitlichen',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Die Jugendämter liefern ab dem Berichtsjahr 2026 in einer gemeinsamen Vorlage.',
        votes: [13, 0, 0],
        lead: 'rbk-sozialplanung',
        deadline: '2026-12-31',
        reports: [{ on: '2026-10-28', text: 'Die Vorlage ist von fünf der sechs Jugendämter bestätigt.' }],
      },
    },
    {
      title: 'Jugendbüro in Cremers Weiden: Öffnung am Abend',
      area: 'Cremers Weiden',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Das Jugendbüro in Cremers Weiden öffnet an zwei Abenden in der Woche bis 21 Uhr.',
        votes: [13, 0, 0],
        lead: 'rbk-leichlingen',
        deadline: '2027-04-30',
      },
    },
    {
      title: 'Quartiersspaziergang mit Älteren in Heidkamp',
      area: 'Heidkamp',
      decision: {
        result: 'adopted_unchanged',
        wording: 'In Heidkamp findet im Herbst 2026 ein Quartiersspaziergang mit älteren Menschen statt.',
        votes: [13, 0, 0],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2026-11-15',
        reports: [
          { on: '2026-11-17', text: 'Der Spaziergang fand am 06.11.2026 mit 31 Teilnehmenden statt.', done: true },
        ],
      },
    },
    {
      title: 'Wegweiser für Familien als Netzseite in neun Sprachen',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Statt eines gedruckten Wegweisers entsteht eine Netzseite in neun Sprachen.',
        votes: [13, 0, 0],
        lead: 'rbk-sozialplanung',
        deadline: '2027-03-31',
        supersedes: 'B-2025-02',
      },
    },
    {
      title: 'Index 2025, Auswahl der Wohnplätze',
      decision: {
        result: 'noted',
        wording: 'Der Index 2025 und die Auswahl der Wohnplätze werden zur Kenntnis genommen.',
      },
    },
    {
      title: 'Mietzuschuss für den Treff in Rösrath Mitte',
      area: 'Rösrath Mitte',
      decision: {
        result: 'postponed',
        wording: 'Der Antrag wird bis zur nächsten Sitzung zurückgestellt.',
        followUpOn: '2026-12-10',
        reason: 'Die Betreuungsquoten für Rösrath Mitte fehlen noch.',
      },
    },
    {
      title: 'Ruftaxi am Abend',
      decision: {
        result: 'rejected',
        wording: 'Ein Ruftaxi am Abend wird eingerichtet.',
        votes: [4, 8, 1],
        reason: 'Der öffentliche Nahverkehr liegt nicht in der Zuständigkeit der Steuerungsgruppe.',
      },
    },
    {
      title: 'Aufsuchende Beratung für Hochaltrige',
      decision: {
        result: 'referred',
        wording: 'Der Vorschlag wird an die Kommunale Konferenz Alter und Pflege verwiesen.',
        votes: [13, 0, 0],
        followUpOn: '2027-02-15',
        reason: 'Zuerst berät die Kommunale Konferenz Alter und Pflege.',
      },
    },
    {
      title: 'Ganztagsplätze an der Grundschule Bockenberg ausbauen',
      recommendation: 'E-2026-01',
      decision: {
        result: 'adopted_modified',
        wording:
          'Der offene Ganztag der Grundschule wird zum Schuljahr 2027/2028 um zwei Gruppen erweitert. Plätze gehen zuerst an Kinder aus Bedarfsgemeinschaften.',
        votes: [12, 0, 1],
        conditions: 'Der Schulausschuss wird vorher beteiligt',
        lead: 'rbk-bergisch-gladbach',
        deadline: '2027-08-31',
        reports: [{ on: '2026-09-16', text: 'Der Schulausschuss hat beraten. Räume sind vorhanden.' }],
      },
    },
    {
      title: 'Randzeitenbetreuung für Alleinerziehende erproben',
      recommendation: 'E-2026-02',
      decision: {
        result: 'postponed',
        wording: 'Die Empfehlung wird zurückgestellt, bis das Verfahren der Anmeldung feststeht.',
        votes: [13, 0, 0],
        followUpOn: '2027-03-01',
        reason: 'Das Jobcenter klärt zuerst die Anmeldung über das Fallmanagement.',
      },
    },
    {
      title: 'Zuschussverteilung 2027',
      nonPublic: true,
      conflict: ['Vorsitz Caritas', 'Antrag des eigenen Verbandes'],
      decision: {
        result: 'adopted_unchanged',
        wording: 'Der Zuschussverteilung 2027 wird wie vorgelegt zugestimmt.',
        votes: [13, 0, 0],
        lead: 'rbk-kreissozialamt',
        deadline: '2027-01-31',
      },
    },
    {
      title: 'Mietfreie Räume in Schulen am Abend',
      recommendation: 'E-2025-04',
      note: 'Im November zurückgestellt; beide Schulkonferenzen haben zugestimmt.',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Zwei Schulen in Gronau und Hand öffnen abends Räume für Gruppen aus der Nachbarschaft.',
        votes: [13, 0, 0],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2027-02-28',
      },
    },
  ],
};
