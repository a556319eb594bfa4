import type { DemoConference } from './conferences-data.js';

/** The conference of September 2026 on the Zentrum Nord, nine years after the first. Invented but for the figures of the profile. */
export const BURSCHEID_2026: DemoConference = {
  heldOn: '2026-09-17',
  preparedOn: '2026-08-10',
  place: 'Rathaus Burscheid, Ratssaal',
  purpose: 'Steckbrief 2025 beurteilen: frühe Förderung, Übergang in den Beruf, Ankommen.',
  areas: ['Zentrum Nord'],
  participants: [
    ['rbk-burscheid-jugendamt', 'Allgemeiner Sozialer Dienst', 2],
    ['rbk-burscheid-jugendamt', 'Jugendhilfeplanung', 1],
    ['rbk-burscheid-soziales', 'Schulverwaltung', 1],
    ['rbk-jobcenter', 'Team unter 25', 2],
    ['rbk-gesundheitsamt', 'Kinder- und Jugendgesundheitsdienst', 2],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
    ['rbk-kreissozialamt', 'Pflegeplanung', 1],
    ['rbk-diakonie', 'Träger der Kitas', 1],
    ['rbk-buedchen', 'Anlaufstelle', 1],
    ['rbk-caritas', 'Beratungsdienste', 1],
  ],
  fields: ['Familienförderung und Erziehungskompetenz', 'Übergang Schule und Beruf bis 25 Jahre', 'Ankommen'],
  findings: [
    {
      text: 'Kinderarmut ist hier mit am höchsten im Kreis und steigt.',
      field: 1,
      sources: [{ indicator: 'B5' }, { statement: 'Fast jedes dritte Kind' }],
    },
    {
      text: 'Junge Menschen brauchen vor der Vermittlung Alltagskompetenzen.',
      field: 2,
      sources: [{ indicator: 'B6' }, { note: 'Bei den unter 25-Jährigen' }],
    },
    {
      text: 'Zugezogene Familien bleiben; Angebote erreichen sie kaum.',
      field: 3,
      sources: [{ indicator: 'A4' }, { note: 'Zuzüge vor allem' }],
    },
    {
      text: 'Auf Logopädie warten Kinder sieben Monate; vor der Einschulung ist das zu spät.',
      field: 1,
      sources: [{ indicator: 'C1' }, { note: 'Die Wartezeit auf Logopädie' }],
    },
    {
      text: 'Die Betreuungsquote misst Nutzung, nicht Wunsch: 32 Plätze fehlen.',
      field: 1,
      sources: [{ indicator: 'D2' }, { note: '32 Plätze fehlen' }],
    },
    {
      text: 'Das Büdchen ist bekannt und liegt am Schulweg; abends und am Wochenende ist es zu.',
      field: 3,
      sources: [{ statement: 'Das Burscheider Büdchen' }],
    },
  ],
  closed: true,
  recommendations: [
    {
      title: 'Logopädische Sprechstunde in der Kita',
      wording:
        'In einer Kita im Zentrum Nord wird an zwei Vormittagen im Monat eine logopädische Sprechstunde des Gesundheitsamtes eingerichtet. Sie ist offen für alle Kinder des Wohnplatzes ab vier Jahren.',
      field: 1,
      targetGroups: ['Kinder von 4 bis 6 Jahren'],
      lifePhase: 'Kita, Übergang in die Grundschule',
      costs: '18.500 € im Jahr (Schätzung Gesundheitsamt)',
      existing: 'Zwei Praxen, Wartezeit sieben Monate; keine Sprechstunde im Wohnplatz.',
      addressees: ['rbk-gesundheitsamt', 'rbk-burscheid-jugendamt'],
      evidence: [{ indicator: 'C1' }, { finding: 4 }, { note: 'Die Wartezeit auf Logopädie' }],
      consents: [
        { organisation: 'rbk-gesundheitsamt', askedOn: '2026-09-21', state: 'granted', answeredOn: '2026-10-06' },
        { organisation: 'rbk-diakonie', askedOn: '2026-09-21', state: 'granted', answeredOn: '2026-09-29' },
      ],
      writtenOn: '2026-09-17',
      agreedOn: '2026-09-17',
      submittedOn: '2026-11-09',
    },
    {
      title: 'Begleitung in Ausbildung aus einer Hand',
      wording:
        'Jugendwerkstatt, Berufskolleg und Jobcenter benennen für jeden jungen Menschen aus dem Wohnplatz eine Person, die den Übergang vom letzten Schuljahr bis zum sechsten Monat der Ausbildung begleitet.',
      field: 2,
      targetGroups: ['junge Menschen von 15 bis 24 Jahren'],
      lifePhase: 'Übergang Schule und Beruf',
      costs: 'halbe Stelle, rund 34.000 € im Jahr (Schätzung Jobcenter)',
      existing: 'Berufsberatung und Jugendwerkstatt ohne Übergabe.',
      addressees: ['rbk-jobcenter', 'rbk-burscheid-jugendamt'],
      evidence: [{ indicator: 'B6' }, { finding: 2 }, { run: 3 }],
      consents: [
        { organisation: 'rbk-jobcenter', askedOn: '2026-09-21' },
        {
          ...{ organisation: 'rbk-burscheid-soziales', askedOn: '2026-09-21', answeredOn: '2026-10-22' },
          ...{ state: 'refused', remark: 'Ohne Zusage des Berufskollegs nicht umsetzbar.' },
        },
      ],
      writtenOn: '2026-09-17',
      agreedOn: '2026-09-17',
      submittedOn: '2026-11-09',
    },
    {
      title: 'Öffnung des Büdchens an zwei Abenden',
      wording:
        'Das Burscheider Büdchen öffnet an zwei Abenden bis 20 Uhr. Einen der Abende gestalten Familien aus dem Wohnplatz selbst.',
      field: 3,
      targetGroups: ['Familien', 'Berufstätige'],
      costs: '9.200 € im Jahr (Schätzung Träger)',
      existing: 'Das Büdchen ist an vier Vormittagen und drei Nachmittagen offen.',
      addressees: ['rbk-buedchen', 'rbk-burscheid-jugendamt'],
      evidence: [{ finding: 6 }, { indicator: 'A4' }],
      consents: [{ organisation: 'rbk-buedchen', askedOn: '2026-09-21', state: 'granted', answeredOn: '2026-10-12' }],
      writtenOn: '2026-09-17',
      agreedOn: '2026-09-17',
    },
    {
      title: 'Elternbegleitung an zwei Kitas',
      wording:
        'In den Kitas Montanusstraße und Höhestraße wird je eine halbe Stelle Elternbegleitung eingerichtet. Sie sucht Familien mit Kindern unter sechs Jahren auf, begleitet in Sprachförderung und Beratung und arbeitet mit dem Büdchen zusammen.',
      field: 1,
      targetGroups: ['rund 310 Kinder unter 6 Jahren und ihre Eltern'],
      lifePhase: 'Kita, Übergang in die Grundschule',
      costs: '62.000 € im Jahr (Schätzung Jugendamt)',
      existing: 'Ein Angebot geprüft, deckt 24 Familien.',
      addressees: ['rbk-burscheid-jugendamt', 'rbk-jobcenter'],
      evidence: [
        { indicator: 'B5' },
        { indicator: 'C1' },
        { statement: 'Fast jedes dritte Kind' },
        { note: 'Die Wartezeit auf Logopädie' },
        { finding: 1 },
      ],
      consents: [
        { organisation: 'rbk-burscheid-jugendamt', askedOn: '2026-09-21', state: 'granted', answeredOn: '2026-09-24' },
        {
          ...{ organisation: 'rbk-gesundheitsamt', askedOn: '2026-09-21', answeredOn: '2026-10-05' },
          ...{ state: 'granted_with_conditions', remark: 'Logopädie vorher klären.' },
        },
        { organisation: 'rbk-jobcenter', askedOn: '2026-09-21' },
        { organisation: 'rbk-diakonie', askedOn: '2026-09-21', state: 'granted', answeredOn: '2026-10-02' },
      ],
      writtenOn: '2026-09-17',
      agreedOn: '2026-09-17',
      submittedOn: '2026-11-16',
    },
    {
      title: 'Sprachpaten für zugezogene Familien',
      wording: 'Ehrenamtliche begleiten zugezogene Familien ein halbes Jahr lang in ihrer Sprache zu Ämtern und Kitas.',
      field: 3,
      targetGroups: ['zugezogene Familien'],
      addressees: ['rbk-caritas'],
      evidence: [],
      writtenOn: '2026-09-17',
      agreedOn: '2026-10-01',
    },
    {
      title: 'Spielkreis am Nachmittag für Kinder ohne Kitaplatz',
      wording:
        'Bis die beiden geschlossenen Gruppen wieder öffnen, trifft sich an drei Nachmittagen ein Spielkreis im Familienzentrum.',
      field: 1,
      targetGroups: ['Kinder von 2 bis 4 Jahren ohne Kitaplatz'],
      lifePhase: 'Kita',
      addressees: ['rbk-burscheid-jugendamt'],
      evidence: [{ indicator: 'D2' }],
      by: 'department',
      writtenOn: '2026-11-18',
    },
  ],
};

/** What comes next; preparation has begun. Invented. */
export const CREMERS_WEIDEN_2026: DemoConference = {
  heldOn: '2026-12-03',
  preparedOn: '2026-11-02',
  place: 'Rathaus Leichlingen',
  purpose: 'Erste Betrachtung des Wohnplatzes mit dem Steckbrief 2025.',
  areas: ['Cremers Weiden'],
  participants: [
    ['rbk-leichlingen', 'Jugendhilfeplanung', 2],
    ['rbk-jobcenter', 'Fallmanagement', 1],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
    ['rbk-gesundheitsamt', 'Kinder- und Jugendgesundheitsdienst', 1],
  ],
  fields: ['Kinder und Familien'],
  findings: [],
  closed: false,
  recommendations: [],
};
