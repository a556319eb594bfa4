import type {
  ExpertNoteView,
  ProfileIndicatorView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import { NAMED_IN_ADDRESSES, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { SheetStatus, StatementKind, StatusClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Block, Entry, Fact, Row, Text } from '../../../platform/documents/document.js';
import { counted, day, number, share, signed, UNKNOWN } from '../../../platform/documents/german.js';
import { stateWord } from '../../chain/index.js';
import {
  CONFIDENCES,
  methodName,
  PROFILE_STATES,
  OWN_CLASSES,
  RUN_STATES,
  SELECTION_REASONS,
  SIGNS,
  STATEMENT_KINDS,
  STATUS_CLASSES,
} from './document-words.js';
import { releaseInWords } from './paper-state.js';
import type { ProfileFacts } from './profile-facts.js';
import { editionName, figureText, signsIn, sourcesOf, withUnit } from './value-table.js';

/** How many of the farthest deviations are named on either side. */
const FARTHEST = 5;

/** "ja" with why and where the area stood then, or "nein": the index asks, people decide. */
export function needInWords({ sheet: { selection } }: ProfileFacts): Text {
  if (!selection || selection.endedAt !== null) return 'nein, nicht ausgewählt';
  const { pinned, reason, reasonKind } = selection;
  const rank =
    pinned && pinned.rank !== null ? ` Rang ${pinned.rank} von ${pinned.rankedAreas} in Lauf ${pinned.runNumber}.` : '';
  return [
    { text: 'ja', strong: true },
    {
      text: `, ausgewählt wegen: ${SELECTION_REASONS[reasonKind]}.${rank}${reason === '' ? '' : ` ${sentence(reason)}`}`,
    },
  ];
}

/** "2 von 81; zu 90 % zwischen 1 und 3; zu 97 % unter den ersten 9". */
export function rankInWords({ sheet: { run }, span }: ProfileFacts): string {
  if (!run) return 'noch kein Index gerechnet';
  if (run.rank === null) return 'kein Rang, der Index wird hier nicht gezeigt';
  const words = [`${run.rank} von ${run.rankedAreas}`];
  if (span) {
    words.push(
      span.rankLow === span.rankHigh
        ? `mit 90${'\u00a0'}% Sicherheit genau dieser Rang`
        : `mit 90${'\u00a0'}% Sicherheit zwischen ${span.rankLow} und ${span.rankHigh}`,
      `${chance(span.pTop)} unter den ersten ${span.top}`,
    );
  }
  return words.join('; ');
}

function chance(p: number): string {
  if (p > 0.99) return `zu über 99${'\u00a0'}%`;
  return p < 0.01 ? `zu unter 1${'\u00a0'}%` : `zu ${share(p)}`;
}

export function headFacts(facts: ProfileFacts): Fact[] {
  const { area, run, profile } = facts.sheet;
  return [
    { label: 'Besonderer Handlungsbedarf', value: needInWords(facts) },
    { label: 'Rang im Index', value: rankInWords(facts) },
    ...classFacts(run),
    ...(area.municipality ? [{ label: 'Kommune', value: area.municipality.name }] : []),
    { label: `${area.edition.smallAreaLabel}, Schlüssel`, value: area.code },
    {
      label: 'Einwohner',
      value: `${number(area.population)}${area.populationDate ? `, Stand ${day(area.populationDate)}` : ''}`,
    },
    { label: 'Gebietsstand', value: editionName(area.edition.name) },
    ...(run
      ? [
          { label: 'Werte', value: `${run.year}, Lauf ${run.number} (${RUN_STATES[run.state]})` },
          { label: 'Verfahren', value: methodName(facts.run?.methodId ?? '') },
        ]
      : [{ label: 'Werte', value: facts.sheet.year === null ? UNKNOWN : String(facts.sheet.year) }]),
    { label: 'Steckbrief', value: profile ? editionInWords(profile) : 'noch keine Ausgabe, nur Werte' },
  ];
}

/** A low status is much burden; beside a high index the word alone would read as the opposite. */
const STATUS_MEANINGS = {
  high: 'wenig Belastung',
  middle: 'mittlere Belastung',
  low: 'viel Belastung',
  very_low: 'sehr viel Belastung',
} as const satisfies Record<StatusClassCode, string>;

/** "sehr niedrig; Klasse 5 von 5, natürliche Grenzen". A low status is much burden, as Berlin names it. */
function classFacts(run: ProfileFacts['sheet']['run']): Fact[] {
  const own = run?.ownClass ?? null;
  const words = [
    ...(run?.statusClass ? [`Status ${STATUS_CLASSES[run.statusClass]} (${STATUS_MEANINGS[run.statusClass]})`] : []),
    ...(own === null
      ? []
      : own.kind === 'top'
        ? [own.number === 1 ? 'in der ersten Gruppe' : 'nicht in der ersten Gruppe']
        : [`Klasse ${own.number} von ${own.of} (${OWN_CLASSES[own.kind]}), die höchste ist die größte Belastung`]),
  ];
  return words.length === 0 ? [] : [{ label: 'Klasse', value: words.join('; ') }];
}

/** Figures are released as well, on another day and by others: of the profile it is said that it is the profile. */
function editionInWords({ edition, state, releasedAt }: NonNullable<ProfileFacts['sheet']['profile']>): string {
  const when = releasedAt ? ` am ${day(new Date(releasedAt))}` : '';
  return `Ausgabe ${edition}, ${state === 'released' ? 'Steckbrief freigegeben' : PROFILE_STATES[state]}${when}`;
}

/** What is to be seen first: coverage, and what lies farthest from the reference. */
export function glance({ sheet: { run, indicators } }: ProfileFacts): Block[] {
  const measured = indicators
    .filter(({ deviation, direction }) => deviation !== null && direction !== 'context')
    .sort((a, b) => (b.deviation ?? 0) - (a.deviation ?? 0));
  if (!run || measured.length === 0)
    return [{ kind: 'paragraph', text: 'Für dieses Gebiet liegen noch keine Abweichungen vor.' }];
  const worse = measured.filter(({ deviation }) => (deviation ?? 0) > 0).slice(0, FARTHEST);
  const better = measured
    .filter(({ deviation }) => (deviation ?? 0) < 0)
    .toReversed()
    .slice(0, FARTHEST);
  return [
    {
      kind: 'paragraph',
      size: 'lead',
      text: `${counted(run.conspicuous, 'Indikator liegt', 'Indikatoren liegen')} mehr als eine Standardabweichung ungünstiger als der Bezugswert. Werte gibt es für ${number(run.indicatorsUsed)} von ${number(run.indicatorsExpected)} Indikatoren des Index.`,
    },
    {
      kind: 'columns',
      share: 0.5,
      left: farthest('Am weitesten ungünstiger', worse),
      right: farthest('Am weitesten günstiger', better),
    },
  ];
}

function farthest(heading: string, indicators: readonly ProfileIndicatorView[]): Block[] {
  return [
    { kind: 'heading', level: 3, text: heading },
    indicators.length === 0
      ? { kind: 'paragraph', text: 'keine' }
      : { kind: 'list', items: indicators.map(deviationLine) },
  ];
}

function deviationLine(indicator: ProfileIndicatorView): Text {
  const { shortName, area, district, decimals, deviation } = indicator;
  const beside = district.value === null ? '' : `, Kreis ${figureText(district, decimals)}`;
  return [
    { text: `${shortName}: ` },
    { text: withUnit(area, indicator), strong: true },
    { text: `${beside} (${signed(deviation)})`, secondary: true },
  ];
}

/** The signs of the table: those that are always there, and those that occur. */
export function legend(indicators: readonly ProfileIndicatorView[]): Block[] {
  const signs = signsIn(indicators).map((status: SheetStatus): Text => [
    { text: `„${SIGNS[status].sign}“`, strong: true },
    { text: `: ${SIGNS[status].meaning}` },
  ]);
  return [
    { kind: 'heading', level: 3, text: 'Zeichenerklärung' },
    {
      kind: 'list',
      items: [
        'Abweichung: Abstand vom Bezugswert in Standardabweichungen der Gebiete, plus ist ungünstiger. Die Richtung des Indikators ist eingerechnet.',
        '90-%-Bereich und Strich über dem Balken: So weit kann der Zufall bei dieser Zahl von Personen reichen (Wilson-Intervall).',
        'Farbe des Balkens: orange ungünstiger, violett günstiger; je dunkler, desto weiter (Grenzen 0,25, 0,8 und 1,6).',
        'Entwicklung: ein Wert je Jahr, gestrichelt über Jahre ohne Lieferung; das Wort daneben sagt nicht, ob das gut ist.',
        ...signs,
      ],
    },
  ];
}

/** Both sides of the analysis next to each other. */
export function statements(all: readonly ProfileStatementView[]): Block[] {
  const side = (heading: string, kinds: readonly StatementKind[]): Block[] => {
    const entries = all.filter(({ kind }) => kinds.includes(kind)).map(statementEntry);
    return [{ kind: 'heading', level: 3, text: heading }, ...orNone(entries, 'Noch nicht festgehalten.')];
  };
  return [
    { kind: 'heading', level: 2, text: 'Stärken und Schwächen' },
    {
      kind: 'columns',
      share: 0.5,
      left: side('Stärken und Potenziale', ['strength', 'potential']),
      right: side('Schwächen und Herausforderungen', ['weakness', 'challenge']),
    },
  ];
}

function statementEntry({ kind, text, source, evidence }: ProfileStatementView): Entry {
  const figure = evidence
    ? [
        `${evidence.indicatorCode} ${evidence.indicatorName}`,
        `Werte ${evidence.year}, Lauf ${evidence.runNumber}`,
        evidence.deviation === null ? '' : `Abweichung ${signed(evidence.deviation)}`,
        evidence.rank === null ? '' : `Rang ${evidence.rank}`,
      ]
    : [];
  return {
    kind: 'entry',
    label: STATEMENT_KINDS[kind],
    text,
    source: [`Quelle: ${source}`, ...figure].filter((part) => part !== '').join('; '),
  };
}

export function expertNotes(notes: readonly ExpertNoteView[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Erfahrungswissen' },
    ...orNone(
      notes.map(({ indicatorCode, text, authorRole, organisation, notedOn, confidence, source }): Entry => ({
        kind: 'entry',
        ...(indicatorCode === null ? {} : { label: `zu ${indicatorCode}` }),
        text,
        source: `${[authorRole, organisation?.name].filter((part) => part).join(', ')}; ${day(notedOn)}; ${CONFIDENCES[confidence]}; Anlass: ${source}`,
      })),
      'Zu diesem Gebiet liegen noch keine Notizen aus der Praxis vor.',
    ),
  ];
}

const DEED_GROUPS: readonly { readonly group: string; readonly kinds: readonly NodeKind[] }[] = [
  { group: 'Empfohlen', kinds: ['recommendation'] },
  { group: 'Beschlossen', kinds: ['decision'] },
  { group: 'Getan', kinds: ['measure', 'project'] },
];

/** What followed: recommendations, decisions, measures and projects, each with how it stands. */
export function deeds(nodes: ProfileFacts['deeds'], day_: string): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: 'Empfehlungen, Beschlüsse und Maßnahmen' };
  if (nodes.length === 0)
    return [heading, { kind: 'paragraph', text: 'Für dieses Gebiet wurde noch nichts empfohlen oder beschlossen.' }];
  const rows = DEED_GROUPS.flatMap(({ group, kinds }): Row[] => {
    const own = nodes.filter(({ kind }) => kinds.includes(kind));
    if (own.length === 0) return [];
    return [
      { group },
      ...own.map((node): Row => ({
        cells: [
          { text: [{ text: NAMED_IN_ADDRESSES.includes(node.kind) ? '' : (node.code ?? ''), secondary: true }] },
          { text: node.title },
          { text: stateWord(node) || '–' },
        ],
      })),
    ];
  });
  return [
    heading,
    {
      kind: 'table',
      caption: `Was aus der Diagnose folgte, Stand ${day(day_)}`,
      columns: [
        { head: 'Nr.', align: 'left', share: 0 },
        { head: 'Gegenstand', align: 'left', share: 1 },
        { head: 'Stand', align: 'left', share: 0.4 },
      ],
      rows,
    },
  ];
}

/** On what it all rests, and what is not shown. */
export function standing({ sheet, run, working }: ProfileFacts): Block[] {
  const hidden = sheet.indicators.filter(({ area }) => area.status === 'suppressed').map(({ code }) => code);
  const pooled = sheet.indicators.filter(({ years }) => years.length > 1);
  const sources = sourcesOf(sheet.indicators);
  const shown = sheet.indicators.filter(({ area, municipality, district }) =>
    [area, municipality, district].some(({ value }) => value !== null),
  ).length;
  const { secret, released } = releaseInWords(hidden, working, shown);
  const items: Fact[] = [
    { label: 'Stand der Werte', value: day(sheet.latestReferenceDate) },
    { label: 'Quellen', value: sources.join('; ') || UNKNOWN },
    { label: 'Geheim gehalten', value: secret },
    ...(shown === 0 ? [] : [{ label: 'Freigabe der Zahlen', value: released }]),
    ...(pooled.length === 0
      ? []
      : [
          {
            label: 'Zusammengefasst',
            value: `${pooled.map(({ code, years }) => `${code}: ${years[0] ?? ''}–${years.at(-1) ?? ''}`).join(', ')}; wegen kleiner Zahlen über mehrere Jahre`,
          },
        ]),
    ...(run
      ? [
          {
            label: 'Nachrechenbar',
            value: `Lauf ${run.number}, Rechenregeln ${run.engineVersion}, Prüfsumme der Daten ${run.dataHash.slice(0, 16)}…`,
          },
        ]
      : []),
  ];
  return [
    { kind: 'heading', level: 2, text: 'Verfahren, Stand und Quellen' },
    {
      kind: 'paragraph',
      text: 'Der Index fragt, die Fachplanungskonferenz antwortet: Ein Rang ist ein Hinweis auf besonderen Handlungsbedarf, kein Urteil über die Menschen, die hier leben. Zahlen, Erfahrungswissen und Beschlüsse stehen deshalb nebeneinander.',
    },
    { kind: 'facts', items },
  ];
}

function orNone(entries: readonly Entry[], none: string): Block[] {
  return entries.length > 0 ? [...entries] : [{ kind: 'paragraph', text: none }];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
