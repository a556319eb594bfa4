import type { DemoConference } from './conferences-data.js';

/**
 * The conference from which the Burscheider Büdchen came. Published: month and circle (Jugendamt, Jobcenter, Sozialamt), the strongest
 * deviations and the share of deficits at the school-entry examination. Wording and day are invented.
 */
export const BURSCHEID_2017: DemoConference = {
  heldOn: '2017-09-20',
  preparedOn: '2017-08-14',
  place: 'Rathaus Burscheid',
  purpose: 'Auffällige Werte des Sozialberichts 2017 im Wohnplatz beurteilen und Handlungsempfehlungen ableiten.',
  areas: ['Zentrum Nord'],
  participants: [
    ['rbk-burscheid-jugendamt', 'Jugendhilfeplanung', 2],
    ['rbk-burscheid-soziales', 'Sozialamt', 2],
    ['rbk-jobcenter', 'Fallmanagement', 2],
    ['rbk-sozialplanung', 'Strategische Sozialplanung', 2],
    ['rbk-gesundheitsamt', 'Kinder- und Jugendgesundheitsdienst', 1],
  ],
  fields: ['Familienförderung und Erziehungskompetenz', 'Ankommen und Zugang zu Hilfen'],
  findings: [
    {
      text: 'Bezug von Leistungen nach dem SGB II und Anteil der ausländischen Bevölkerung weichen hier am stärksten vom Kreis ab.',
      field: 2,
      sources: [
        {
          indicator: 'B4',
          printed: 'Höchste Abweichung vom Kreiswert aller Wohnplätze in Burscheid.',
          report: 'Sozialbericht 2017',
        },
        { indicator: 'A1', printed: 'Weit über dem Kreiswert.', report: 'Sozialbericht 2017' },
      ],
    },
    {
      text: 'Bei der Einschulung hat über die Hälfte der Kinder einen Förderbedarf; frühe Förderung erreicht viele Familien nicht.',
      field: 1,
      sources: [
        {
          indicator: 'C1',
          printed: 'Über 50 % der Kinder mit einem Defizit bei der Schuleingangsuntersuchung.',
          report: 'Sozialbericht 2017',
        },
      ],
    },
    {
      text: 'Hilfen gibt es, aber sie liegen verstreut; wer neu zugezogen ist, kennt keine Stelle, die weiterhilft.',
      field: 2,
      sources: [],
    },
  ],
  closed: true,
  recommendations: [
    {
      title: 'Niedrigschwellige Anlaufstelle im Zentrum Nord einrichten',
      wording:
        'Im Zentrum Nord wird eine niedrigschwellige Anlaufstelle eingerichtet, möglichst in einem leer stehenden Ladenlokal am Schulweg. Sie ist ohne Termin offen, hilft bei Fragen des Alltags und bringt Familien mit Diensten von Stadt, Kreis und Trägern zusammen.',
      field: 2,
      targetGroups: ['Familien mit Kindern unter 10 Jahren', 'neu Zugezogene'],
      lifePhase: 'Kita und Grundschule',
      costs: 'nicht geschätzt; Förderung nach ZiQ prüfen',
      existing: 'Beratung nur im Rathaus und in Leverkusen; im Wohnplatz keine Stelle.',
      addressees: ['rbk-burscheid-jugendamt', 'rbk-burscheid-soziales'],
      evidence: [
        {
          indicator: 'B4',
          printed: 'Höchste Abweichung vom Kreiswert aller Wohnplätze in Burscheid.',
          report: 'Sozialbericht 2017',
        },
        { finding: 1 },
        { finding: 2 },
        { finding: 3 },
      ],
      consents: [
        { organisation: 'rbk-burscheid-jugendamt', askedOn: '2017-09-20', state: 'granted', answeredOn: '2017-10-04' },
        { organisation: 'rbk-jobcenter', askedOn: '2017-09-20', state: 'granted', answeredOn: '2017-10-11' },
      ],
      writtenOn: '2017-09-20',
      agreedOn: '2017-09-20',
      submittedOn: '2017-10-16',
    },
    {
      title: 'Ein Ort, an dem Eltern ins Gespräch kommen',
      wording:
        'Zweimal im Monat wird im Zentrum Nord ein Frühstück für Eltern angeboten, an dem eine Fachkraft mit am Tisch sitzt.',
      field: 1,
      targetGroups: ['Eltern mit Kindern unter 6 Jahren'],
      lifePhase: 'Frühe Kindheit und Kita',
      costs: '13.500 € im Jahr (Schätzung Jugendamt)',
      addressees: ['rbk-burscheid-jugendamt'],
      evidence: [{ finding: 2 }],
      writtenOn: '2017-09-20',
      agreedOn: '2017-09-20',
      submittedOn: '2017-10-16',
    },
    {
      title: 'Sprachförderung im Jahr vor der Einschulung',
      wording:
        'Kinder mit Förderbedarf erhalten im Jahr vor der Einschulung zwei Stunden Sprachförderung in der Woche.',
      field: 1,
      targetGroups: ['Kinder von 5 bis 6 Jahren'],
      lifePhase: 'Kita, Übergang in die Grundschule',
      costs: '52.000 € im Jahr (Schätzung Jugendamt)',
      addressees: ['rbk-burscheid-jugendamt', 'rbk-gesundheitsamt'],
      evidence: [{ finding: 2 }],
      writtenOn: '2017-09-20',
      agreedOn: '2017-09-20',
      submittedOn: '2017-10-16',
    },
  ],
};
