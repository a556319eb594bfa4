import type { DemoBody, DemoSeat } from './demo-steering.js';

/**
 * Bodies of the Kupferstadt Stolberg. The council's decision of January 2017 (three Sozialräume, integrated concepts) and the
 * cross-party steering group are published; numbers of seats, votes and everything later are invented.
 */

const COUNCIL_SEATS = 24;

const councilSeats: readonly DemoSeat[] = [
  { name: 'Bürgermeisteramt', organisation: 'stolberg-stadt', role: 'chair', votingRight: true },
  ...Array.from({ length: COUNCIL_SEATS }, (_, at) => ({
    name: `Ratssitz ${String(at + 1).padStart(2, '0')}`,
    organisation: 'stolberg-stadt',
    role: 'member' as const,
    votingRight: true,
  })),
];

const steeringSeats: readonly DemoSeat[] = [
  {
    name: 'Vorsitz der Lenkungsgruppe',
    organisation: 'stolberg-lenkungsgruppe',
    role: 'chair',
    votingRight: true,
    holder: 'lenkungsgruppe-stolberg',
  },
  ...Array.from({ length: 6 }, (_, at) => ({
    name: `Sitz der Fraktionen ${at + 1}`,
    organisation: 'stolberg-lenkungsgruppe',
    role: 'member' as const,
    votingRight: true,
  })),
  { name: 'Jugendamt', organisation: 'stolberg-jugendamt', role: 'associate', votingRight: false },
  { name: 'Jobcenter', organisation: 'stolberg-jobcenter', role: 'associate', votingRight: false },
];

export const STOLBERG_BODIES: readonly DemoBody[] = [
  {
    name: 'Rat der Kupferstadt Stolberg',
    kind: 'council',
    votingMemberCount: COUNCIL_SEATS + 1,
    since: '2014-06-01',
    area: 'Stolberg (Rhld.)',
    seats: councilSeats,
    meetings: [
      {
        heldOn: '2017-01-24',
        startsAt: '18:00',
        place: 'Rathaus',
        excused: ['Ratssitz 07', 'Ratssitz 19'],
        items: [
          {
            title: 'Drei Sozialräume und integrierte Konzepte',
            decision: {
              result: 'adopted_unchanged',
              wording:
                'Drei Sozialräume werden in den Blick genommen. Für sie werden integrierte Konzepte erarbeitet, die den Zugang zu Förderprogrammen öffnen.',
              votes: [21, 0, 2],
              lead: 'stolberg-sozialplanung',
              deadline: '2018-05-31',
              reports: [
                { on: '2017-09-12', text: 'Ein Planungsbüro ist mit dem Konzept Berg- und Talachse beauftragt.' },
                {
                  on: '2018-05-15',
                  text: 'Die Maßnahmen werden mit der Bezirksregierung abgestimmt.',
                  deadline: '2018-11-30',
                  reason: 'Abstimmung mit der Bezirksregierung',
                },
                { on: '2018-11-20', text: 'Das Konzept Berg- und Talachse ist vorgelegt.', done: true },
              ],
            },
          },
        ],
      },
      {
        heldOn: '2018-12-11',
        startsAt: '18:00',
        place: 'Rathaus',
        excused: ['Ratssitz 03'],
        items: [
          {
            title: 'Integriertes Handlungskonzept Berg- und Talachse',
            decision: {
              result: 'adopted_unchanged',
              wording: 'Das Handlungskonzept Berg- und Talachse wird beschlossen und zur Förderung angemeldet.',
              votes: [24, 0, 0],
              lead: 'stolberg-sozialplanung',
              deadline: '2028-12-31',
              reports: [{ on: '2026-09-22', text: 'Die erste Stufe ist nach der Flut von 2021 verlängert worden.' }],
            },
          },
        ],
      },
    ],
  },
  {
    name: 'Interfraktionelle Lenkungsgruppe',
    kind: 'steering_group',
    votingMemberCount: 7,
    since: '2018-01-01',
    area: 'Stolberg (Rhld.)',
    seats: steeringSeats,
    meetings: [
      {
        heldOn: '2021-08-26',
        startsAt: '17:00',
        place: 'Rathaus',
        excused: [],
        cancelled: {
          arrangedOn: '2021-07-05',
          on: '2021-07-20',
          reason: 'Hochwasser vom 14. und 15. Juli; das Rathaus ist nicht nutzbar.',
        },
        items: [{ title: 'Stand der Planungsstufe 1' }],
      },
      {
        heldOn: '2022-03-10',
        startsAt: '17:00',
        place: 'Kulturzentrum',
        excused: ['Sitz der Fraktionen 2'],
        items: [
          {
            title: 'Planungsstufe 1 nach der Flut verlängern',
            decision: {
              result: 'recommended',
              wording: 'Dem Rat wird empfohlen, die Planungsstufe 1 um die Monate des Wiederaufbaus zu verlängern.',
              votes: [6, 0, 0],
            },
          },
          {
            title: 'Dachgärten auf Garagenhöfen',
            proposal: 'Für drei Garagenhöfe werden Dachgärten geplant.',
            decision: {
              result: 'withdrawn',
              wording: 'Die Verwaltung zieht die Vorlage zurück.',
              reason: 'Die Eigentümer der Garagen stimmen nicht zu.',
            },
          },
          {
            title: 'Zuschuss zum Ausbildungsverbund Handwerk',
            proposal: 'Der Ausbildungsverbund erhält einen Zuschuss von 12.000 Euro.',
            decision: {
              result: 'removed_from_agenda',
              wording: 'Der Punkt wird von der Tagesordnung abgesetzt.',
              reason: 'Die Stellungnahme der Kammer liegt nicht vor.',
            },
          },
        ],
      },
      {
        heldOn: '2024-08-29',
        startsAt: '17:00',
        place: 'Rathaus',
        excused: ['Sitz der Fraktionen 1', 'Sitz der Fraktionen 3', 'Sitz der Fraktionen 5'],
        absent: ['Sitz der Fraktionen 6'],
        items: [
          {
            title: 'Standort der Mobilstation Münsterbusch',
            area: 'Münsterbusch',
            proposal: 'Die Mobilstation wird am Parkplatz der Grundschule gebaut.',
            decision: {
              result: 'no_quorum',
              wording: 'Die Lenkungsgruppe ist nicht beschlussfähig. Der Punkt wird erneut aufgerufen.',
            },
          },
        ],
      },
      {
        heldOn: '2026-06-18',
        startsAt: '17:00',
        place: 'Rathaus',
        excused: ['Sitz der Fraktionen 4'],
        items: [
          {
            title: 'Stand der 47 Maßnahmen',
            decision: { result: 'noted', wording: 'Der Bericht über die 47 Maßnahmen wird zur Kenntnis genommen.' },
          },
          {
            title: 'Fortschreibung des Handlungskonzepts nach der Flut',
            decision: {
              result: 'adopted_modified',
              wording:
                'Das Handlungskonzept wird bis Ende März 2027 fortgeschrieben. Die Folgen der Flut von 2021 werden eigens dargestellt.',
              votes: [5, 0, 1],
              lead: 'stolberg-sozialplanung',
              deadline: '2027-03-31',
              reports: [{ on: '2026-10-08', text: 'Die Bestandsaufnahme ist abgeschlossen.' }],
            },
          },
        ],
      },
      {
        heldOn: '2026-12-03',
        startsAt: '17:00',
        place: 'Rathaus',
        excused: [],
        toCome: 'scheduled',
        items: [{ title: 'Eröffnung' }, { title: 'Stand der Fortschreibung' }],
      },
    ],
  },
];
