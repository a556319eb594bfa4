import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Block, PaperDocument, Row, Text } from '../../../platform/documents/document.js';
import { counted, day, listed, number } from '../../../platform/documents/german.js';
import type { DrawnDistrict } from './district-map.js';
import { RUN_STATES, UNITS } from './document-words.js';
import { methodBlocks } from './method-text.js';
import { footOf, profileBlocks } from './profile-document.js';
import { paperState, stateFacts } from './paper-state.js';
import type { Issue, ProfileFacts } from './profile-facts.js';
import { rankMap, rankTable } from './rank-list.js';
import type { Definition } from './report-definitions.js';
import { editionName } from './value-table.js';

/** What a social report says. */
export interface ReportFacts {
  readonly run: IndexRunView;
  readonly certainty: RunCertaintyView;
  readonly profiles: readonly ProfileFacts[];
  /** Ids of the areas with special need for action. */
  readonly selected: ReadonlySet<string>;
  readonly district: DrawnDistrict | null;
  readonly definitions: readonly Definition[];
}

/** The social report (Sozialbericht) of a run: what came out, how, all profiles, the words, and where the figures come from. */
export function socialReport(facts: ReportFacts, issue: Issue): PaperDocument {
  const { run, profiles } = facts;
  const { latestReferenceDate } = run.note;
  return {
    title: `Sozialbericht ${run.year}, ${run.district.name}`,
    subject: `Index, Verfahren und Steckbriefe aus Lauf ${run.number}`,
    publisher: run.district.name,
    language: 'de',
    day: issue.day,
    foot: footOf(latestReferenceDate, issue, paperState(profiles)),
    titlePage: {
      kicker: run.district.name,
      title: `Sozialbericht ${run.year}`,
      subtitle: `${counted(profiles.length, 'Gebiet', 'Gebiete')}, ${counted(run.indicatorsScored, 'Indikator', 'Indikatoren')}`,
      facts: [
        { label: 'Grundlage', value: `Lauf ${run.number}, ${run.title} (${RUN_STATES[run.state]})` },
        { label: 'Gebietsstand', value: editionName(run.edition.name) },
        { label: 'Stand der Werte', value: day(latestReferenceDate) },
        { label: 'Erstellt am', value: day(issue.day) },
        ...stateFacts(profiles),
        ...(issue.demonstration ? [{ label: 'Hinweis', value: 'Demonstration, Werte erfunden' }] : []),
      ],
    },
    contents: { heading: 'Inhalt', depth: 1 },
    body: [
      { kind: 'heading', level: 1, kicker: 'Ergebnis', text: 'Der Index auf einen Blick', newPage: true },
      ...overview(facts),
      ...rankMap(run, facts.district, facts.selected),
      { kind: 'heading', level: 1, kicker: 'Ergebnis', text: 'Alle Gebiete nach Rang', newPage: true },
      rankTable(run, facts.certainty, facts.selected),
      { kind: 'heading', level: 1, kicker: 'Grundlagen', text: 'Verfahren', newPage: true },
      ...methodBlocks(run),
      ...profiles.flatMap((profile) => profileBlocks(profile, issue)),
      { kind: 'heading', level: 1, kicker: 'Anhang', text: 'Glossar', newPage: true },
      { kind: 'list', items: GLOSSARY },
      { kind: 'heading', level: 1, kicker: 'Anhang', text: 'Indikatoren und Quellen', newPage: true },
      definitionTable(run, facts.definitions),
    ],
  };
}

function overview({ run, selected, certainty }: ReportFacts): Block[] {
  const chosen = run.areas.filter(({ id }) => selected.has(id)).map(({ name }) => name);
  const withoutIndex = run.areas.filter(({ rank }) => rank === null).length;
  return [
    {
      kind: 'paragraph',
      size: 'lead',
      text: `${counted(run.areasScored, 'Gebiet hat', 'Gebiete haben')} einen Index; besonderer Handlungsbedarf ist in ${number(chosen.length)} davon festgestellt${chosen.length === 0 ? '.' : `: ${listed(chosen)}.`}`,
    },
    {
      kind: 'paragraph',
      text: `Der Index fragt, die Fachplanungskonferenz antwortet: Er weist auf Gebiete hin, in denen genauer hingesehen werden soll. Ob ein Gebiet besonderen Handlungsbedarf hat, entscheiden Menschen; ihr Wissen steht in den Steckbriefen neben den Zahlen.`,
    },
    {
      kind: 'paragraph',
      text: `${withoutIndex === 0 ? 'Alle Gebiete haben genügend Werte.' : `${counted(withoutIndex, 'Gebiet bleibt', 'Gebiete bleiben')} ohne Index, mit Grund in der Tabelle.`} ${certainty.replicates > 0 ? 'Benachbarte Ränge lassen sich oft nicht unterscheiden: Die Spanne sagt, wie weit der Zufall den Rang verschieben kann.' : 'Spannen der Ränge lassen sich aus diesen Lieferungen nicht ziehen.'}`,
    },
  ];
}

const term = (word: string, meaning: string): Text => [{ text: word, strong: true }, { text: `: ${meaning}` }];

const GLOSSARY: readonly Text[] = [
  term('Abweichung', 'Abstand eines Werts vom Bezugswert, in Standardabweichungen; plus ist ungünstiger.'),
  term(
    'Besonderer Handlungsbedarf',
    'Feststellung für ein Gebiet, das für die Arbeit vor Ort ausgewählt wurde; der Grund steht im Steckbrief.',
  ),
  term('Bezugswert', 'Wert, mit dem ein Gebiet verglichen wird, meist der des Kreises.'),
  term('Erfahrungswissen', 'Was Fachleute aus ihrer Arbeit im Gebiet wissen, mit Rolle, Tag und Sicherheit.'),
  term('Fachplanungskonferenz', 'Runde der Fachplanungen, die den Index deutet und Empfehlungen fasst.'),
  term('Gebietsstand', 'Einteilung des Kreises in Gebiete, die zu einer Zeit gilt.'),
  term(
    'Geheimhaltung',
    'Werte, aus denen sich auf einzelne Personen schließen ließe, werden nicht gezeigt; an ihrer Stelle steht ein Punkt.',
  ),
  term('Index', 'Zusammenfassung der Abweichungen eines Gebiets nach einem festgelegten Verfahren.'),
  term('Indikator', 'Messgröße mit Zähler, Nenner, Einheit, Stichtag und Quelle.'),
  term(
    'Lauf',
    'Eine Berechnung des Index mit ihren Daten und ihrem Verfahren; festgeschrieben ändert sie sich nicht mehr.',
  ),
  term('Rang', 'Platz in der Reihenfolge des Index; Rang 1 weist auf den größten Handlungsbedarf hin.'),
  term(
    'Spanne',
    'Ränge, zwischen denen ein Gebiet mit 90 % Sicherheit liegt, wenn man den Zufall kleiner Zahlen einrechnet.',
  ),
  term('Standardabweichung', 'Maß dafür, wie weit die Werte der Gebiete auseinanderliegen.'),
];

function definitionTable(run: IndexRunView, definitions: readonly Definition[]): Block {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const direction = { burden: 'hoch ist ungünstiger', relief: 'hoch ist günstiger', context: 'nur Kontext' } as const;
  return {
    kind: 'table',
    caption: 'Was gezählt wird, und woher es kommt',
    columns: [
      { head: 'Nr.', align: 'left', share: 0 },
      { head: 'Indikator', align: 'left', share: 0.8 },
      { head: 'Zähler / Nenner', align: 'left', share: 1.3 },
      { head: 'Einheit, Richtung', align: 'left', share: 0.6 },
      { head: 'Quelle', align: 'left', share: 0.8 },
    ],
    rows: run.domains.flatMap(({ code, name }): Row[] => {
      const own = run.indicators.filter(({ domainCode }) => domainCode === code);
      if (own.length === 0) return [];
      return [
        { group: `${code} ${name}` },
        ...own.map((indicator): Row => {
          const definition = byCode.get(indicator.code);
          return {
            cells: [
              { text: [{ text: indicator.code, secondary: true }] },
              { text: indicator.name },
              { text: definition ? `${definition.numerator} / ${definition.denominator}` : '–' },
              { text: `${UNITS[indicator.unit]}, ${direction[indicator.direction]}` },
              {
                text: [indicator.source ?? 'k. A.', definition?.legalBasis ?? '']
                  .filter((part) => part !== '')
                  .join('; '),
              },
            ],
          };
        }),
      ];
    }),
  };
}
