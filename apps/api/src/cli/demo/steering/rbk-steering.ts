import { type DemoBody, type DemoMeeting, type DemoSeat, OPENING } from './demo-steering.js';
import { MEETING_JUNE } from './rbk-meeting-june-2026.js';

/**
 * The steering group of the Rheinisch-Bergischer Kreis: the departments of the eight municipalities and the Kreis, the Jobcenter, and
 * the welfare associations as associates without a vote. Source of its composition: planning cycle "Motiv Mensch"; everything that it
 * decides here but the way of the Burscheider Büdchen is invented.
 */

const voting = (name: string, organisation: string, more: Partial<DemoSeat> = {}): DemoSeat => ({
  name,
  organisation,
  role: 'member',
  votingRight: true,
  ...more,
});

const associate = (name: string, organisation: string): DemoSeat => ({
  name,
  organisation,
  role: 'associate',
  votingRight: false,
});

const SEATS: readonly DemoSeat[] = [
  voting('Sozialdezernat des Kreises', 'rbk-kreis', { role: 'chair' }),
  voting('Jugenddezernat des Kreises', 'rbk-kreis'),
  voting('Dezernat Soziales Bergisch Gladbach', 'rbk-bergisch-gladbach'),
  voting('Dezernat Jugend Bergisch Gladbach', 'rbk-bergisch-gladbach'),
  voting('Dezernatsleitung', 'rbk-burscheid-soziales', { holder: 'dezernat-burscheid' }),
  voting('Dezernat Jugend Burscheid', 'rbk-burscheid'),
  voting('Dezernat Soziales Kürten', 'rbk-kuerten'),
  voting('Dezernat Soziales Leichlingen', 'rbk-leichlingen'),
  voting('Dezernat Jugend Leichlingen', 'rbk-leichlingen'),
  voting('Dezernat Soziales Odenthal', 'rbk-odenthal'),
  voting('Dezernat Soziales Overath', 'rbk-overath'),
  voting('Dezernat Soziales Rösrath', 'rbk-roesrath'),
  voting('Dezernat Soziales Wermelskirchen', 'rbk-wermelskirchen'),
  voting('Dezernat Jugend Wermelskirchen', 'rbk-wermelskirchen'),
  voting('Geschäftsführung des Jobcenters', 'rbk-jobcenter'),
  associate('Vorsitz AWO', 'rbk-awo'),
  associate('Vorsitz Caritas', 'rbk-caritas'),
  associate('Vorsitz DRK', 'rbk-drk'),
  associate('Vorsitz Diakonie', 'rbk-diakonie'),
  associate('Vorsitz Der Paritätische', 'rbk-paritaetischer'),
];

const MEETING_2017: DemoMeeting = {
  heldOn: '2017-11-30',
  startsAt: '14:00',
  place: 'Kreishaus',
  excused: ['Dezernat Soziales Odenthal', 'Dezernat Soziales Kürten'],
  items: [
    OPENING,
    {
      title: 'Sozialbericht 2017',
      decision: {
        result: 'noted',
        wording: 'Der Sozialbericht 2017 wird zur Kenntnis genommen.',
      },
    },
    {
      title: 'Auswahl von acht Wohnplätzen',
      decision: {
        result: 'adopted_unchanged',
        wording:
          'In den acht vorgeschlagenen Wohnplätzen wird der Planungsprozess mit Fachplanungskonferenzen begonnen.',
        votes: [13, 0, 0],
        lead: 'rbk-sozialplanung',
        deadline: '2018-06-30',
        reports: [
          {
            on: '2018-06-12',
            text: 'In allen acht Wohnplätzen hat eine Fachplanungskonferenz stattgefunden.',
            done: true,
          },
        ],
      },
    },
    {
      title: 'Niedrigschwellige Anlaufstelle im Zentrum Nord einrichten',
      recommendation: 'E-2017-01',
      note: 'Das Jobcenter bietet eine Sprechstunde vor Ort an.',
      decision: {
        result: 'adopted_modified',
        wording:
          'Im Zentrum Nord wird eine niedrigschwellige Anlaufstelle eingerichtet. Vor der Einrichtung werden die Bewohnerinnen und Bewohner in einer Sozialraumkonferenz beteiligt.',
        votes: [12, 0, 1],
        conditions: 'Sozialraumkonferenz vor der Einrichtung',
        lead: 'rbk-burscheid-jugendamt',
        deadline: '2018-12-31',
        reports: [
          { on: '2018-06-20', text: 'Die Sozialraumkonferenz am 17.05.2018 hat die Anlaufstelle bestätigt.' },
          {
            on: '2018-12-11',
            text: 'Träger gefunden, ein Ladenlokal wird noch gesucht.',
            deadline: '2019-05-31',
            reason: 'Für den ehemaligen Kiosk in der Luisenstraße fehlt noch der Mietvertrag.',
          },
          {
            on: '2019-05-14',
            text: 'Der Umbau des Kiosks läuft.',
            deadline: '2019-08-31',
            reason: 'Die Nutzungsänderung wurde erst im Frühjahr genehmigt.',
          },
          { on: '2019-08-28', text: 'Das Burscheider Büdchen ist am 26.08.2019 eröffnet worden.', done: true },
        ],
      },
    },
    {
      title: 'Ein Ort, an dem Eltern ins Gespräch kommen',
      recommendation: 'E-2017-02',
      decision: {
        result: 'adopted_unchanged',
        wording:
          'Zweimal im Monat wird im Zentrum Nord ein Frühstück für Eltern angeboten, an dem eine Fachkraft mit am Tisch sitzt.',
        votes: [13, 0, 0],
        lead: 'rbk-burscheid-jugendamt',
        deadline: '2019-12-31',
        reports: [{ on: '2019-10-15', text: 'Das Elternfrühstück findet seit Oktober im Büdchen statt.', done: true }],
      },
    },
    {
      title: 'Sprachförderung im Jahr vor der Einschulung',
      recommendation: 'E-2017-03',
      decision: {
        result: 'adopted_unchanged',
        wording:
          'Kinder mit Förderbedarf erhalten im Jahr vor der Einschulung zwei Stunden Sprachförderung in der Woche.',
        votes: [11, 0, 2],
        lead: 'rbk-burscheid-jugendamt',
        deadline: '2020-08-31',
        reports: [{ on: '2020-08-18', text: 'Die Sprachförderung hat mit 21 Kindern begonnen.', done: true }],
      },
    },
  ],
};

const MEETING_2025: DemoMeeting = {
  heldOn: '2025-11-20',
  startsAt: '14:00',
  place: 'Kreishaus',
  excused: ['Dezernat Soziales Overath'],
  items: [
    OPENING,
    {
      title: 'Wohnungslotsen in Bergisch Gladbach',
      area: 'Bergisch Gladbach',
      decision: {
        result: 'adopted_unchanged',
        wording: 'In Gronau und Hand beraten ab Frühjahr 2026 zwei Wohnungslotsen.',
        votes: [14, 0, 0],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2026-04-30',
        reports: [{ on: '2026-05-20', text: 'Beide Wohnungslotsen sind im Dienst.', done: true }],
      },
    },
    {
      title: 'Wegweiser für Familien in gedruckter Form',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Der Wegweiser für Familien wird gedruckt und an alle Haushalte mit Kindern verteilt.',
        votes: [11, 2, 1],
        lead: 'rbk-sozialplanung',
        deadline: '2026-06-30',
        reports: [{ on: '2026-03-10', text: 'Der Druck würde alle zwei Jahre wiederholt werden müssen.' }],
      },
    },
    {
      title: 'Quartierstreff für Gronau und Hand',
      recommendation: 'E-2025-01',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Für Gronau und Hand wird ein Quartierstreff eingerichtet, den Gruppen ohne Miete nutzen.',
        votes: [13, 0, 1],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2027-06-30',
        reports: [{ on: '2026-02-12', text: 'Die Suche nach einem Raum hat begonnen.' }],
      },
    },
    {
      title: 'Pflegeberatung in der Arztpraxis',
      recommendation: 'E-2025-02',
      decision: {
        result: 'referred',
        wording: 'Die Empfehlung wird an die Kommunale Konferenz Alter und Pflege verwiesen.',
        votes: [14, 0, 0],
        followUpOn: '2027-01-20',
        reason: 'Die Kommunale Konferenz Alter und Pflege ordnet die Beratung im Kreis neu.',
      },
    },
    {
      title: 'Notschlafstelle mit acht Plätzen',
      recommendation: 'E-2025-03',
      decision: {
        result: 'rejected',
        wording: 'In Bergisch Gladbach wird eine Notschlafstelle mit acht Plätzen eingerichtet.',
        // Tied: nothing is adopted.
        votes: [7, 7, 0],
        reason: 'Stimmengleichheit; ohne gesicherten Betrieb fand die Empfehlung keine Mehrheit.',
      },
    },
    {
      title: 'Mietfreie Räume in Schulen am Abend',
      recommendation: 'E-2025-04',
      decision: {
        result: 'postponed',
        wording: 'Die Empfehlung wird zurückgestellt, bis die Schulkonferenzen gehört sind.',
        votes: [14, 0, 0],
        followUpOn: '2026-06-11',
        reason: 'Die Schulkonferenzen tagen erst im Frühjahr.',
      },
    },
    {
      title: 'Hausbesuche bei Neugeborenen in Hand',
      recommendation: 'E-2025-05',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Familien mit einem Neugeborenen in Hand erhalten das Angebot eines Hausbesuchs.',
        votes: [14, 0, 0],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2027-03-31',
      },
    },
    {
      title: 'Wohnungswegweiser für Senioren',
      recommendation: 'E-2025-06',
      decision: {
        result: 'adopted_unchanged',
        wording: 'Ein Wegweiser nennt barrierefreie Wohnungen in Gronau und Hand und wird halbjährlich erneuert.',
        votes: [10, 1, 3],
        lead: 'rbk-bergisch-gladbach',
        deadline: '2026-09-30',
        reports: [
          { on: '2026-09-08', text: 'Ein eigener Wegweiser entfällt, die Unternehmen melden selbst.', done: true },
        ],
      },
    },
  ],
};

const MEETING_DECEMBER: DemoMeeting = {
  heldOn: '2026-12-10',
  startsAt: '14:00',
  place: 'Kreishaus',
  excused: [],
  toCome: 'invited',
  submittedAfter: 3,
  items: [
    OPENING,
    { title: 'Niederschrift vom 11.06.2026' },
    { title: 'Beschlusskontrolle' },
    {
      title: 'Mietzuschuss für den Treff in Rösrath Mitte',
      area: 'Rösrath Mitte',
      proposal: 'Der Treff in Rösrath Mitte erhält für das Jahr 2027 einen Mietzuschuss von 3.600 Euro.',
    },
    {
      title: 'Verstetigung des Burscheider Büdchens',
      area: 'Zentrum Nord',
      proposal: 'Dem Vorschlag zur Finanzierung nach dem Ende der Förderung wird zugestimmt.',
    },
    { title: 'Termine 2027' },
    {
      title: 'Zuschussverteilung: Nachtrag',
      nonPublic: true,
      proposal: 'Dem Nachtrag zur Zuschussverteilung 2027 wird zugestimmt.',
    },
  ],
};

export const RBK_BODIES: readonly DemoBody[] = [
  {
    name: 'Steuerungsgruppe',
    kind: 'steering_group',
    votingMemberCount: 15,
    since: '2015-09-24',
    area: 'Rheinisch-Bergischer Kreis',
    seats: SEATS,
    meetings: [MEETING_2017, MEETING_2025, MEETING_JUNE, MEETING_DECEMBER],
  },
];
