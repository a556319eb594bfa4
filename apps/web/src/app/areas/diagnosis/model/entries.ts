/** What people type about an area: the entries of the inline forms and their versions in words. */
import type {
  ExpertNoteView,
  ProfileIndicatorView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { Confidence, StatementKind } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { CONFIDENCE_WORDS, STATEMENT_WORDS } from './run-words.js';

export interface StatementEntry {
  readonly kind: StatementKind;
  readonly text: string;
  readonly source: string;
  /** Empty: the statement rests on no indicator. */
  readonly indicatorId: string;
}

export interface NoteEntry {
  readonly text: string;
  readonly authorRole: string;
  readonly confidence: Confidence;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly notedOn: string;
  readonly indicatorId: string;
}

type Indicators = readonly Pick<ProfileIndicatorView, 'id' | 'code' | 'shortName'>[];

export function statementEntry(statement: ProfileStatementView): StatementEntry {
  const { kind, text, source, evidence } = statement;
  return { kind, text, source, indicatorId: evidence?.indicatorId ?? '' };
}

export function noteEntry(note: ExpertNoteView): NoteEntry {
  const { text, authorRole, confidence, source, notedOn, indicatorId } = note;
  return { text, authorRole, confidence, source, notedOn, indicatorId: indicatorId ?? '' };
}

export function newNote(today: string, authorRole: string, indicatorId = ''): NoteEntry {
  return { text: '', authorRole, confidence: 'certain', source: '', notedOn: today, indicatorId };
}

/** The body of a new entry: an empty indicator is left out. */
export function creationOf<Entry extends { readonly indicatorId: string }>(
  entry: Entry,
): Omit<Entry, 'indicatorId'> & { readonly indicatorId?: string } {
  const { indicatorId, ...rest } = entry;
  return indicatorId === '' ? rest : { ...rest, indicatorId };
}

/** The body of a revision: an empty indicator takes the former one away. */
export function revisionOf<Entry extends { readonly indicatorId: string }>(
  entry: Entry,
): Omit<Entry, 'indicatorId'> & { readonly indicatorId: string | null } {
  return { ...entry, indicatorId: entry.indicatorId === '' ? null : entry.indicatorId };
}

/** Both versions of a statement for the conflict dialog. */
export function statementConflict(
  stored: StatementEntry,
  own: StatementEntry,
  indicators: Indicators,
): ConflictField[] {
  return [
    field('kind', KIND, STATEMENT_WORDS[stored.kind], STATEMENT_WORDS[own.kind]),
    field('text', TEXT, stored.text, own.text),
    field('source', SOURCE, stored.source, own.source),
    field('indicatorId', INDICATOR, nameOf(stored.indicatorId, indicators), nameOf(own.indicatorId, indicators)),
  ];
}

/** Both versions of a note. */
export function noteConflict(
  stored: NoteEntry,
  own: NoteEntry,
  indicators: Indicators,
  formats: Formats,
): ConflictField[] {
  return [
    field('text', TEXT, stored.text, own.text),
    field('authorRole', ROLE, stored.authorRole, own.authorRole),
    field('confidence', CONFIDENCE, CONFIDENCE_WORDS[stored.confidence], CONFIDENCE_WORDS[own.confidence]),
    field('source', SOURCE, stored.source, own.source),
    field('notedOn', DAY, formats.day(stored.notedOn), formats.day(own.notedOn)),
    field('indicatorId', INDICATOR, nameOf(stored.indicatorId, indicators), nameOf(own.indicatorId, indicators)),
  ];
}

function field(key: string, label: string, stored: string, own: string): ConflictField {
  return { key, label, stored, own };
}

function nameOf(id: string, indicators: Indicators): string {
  const indicator = indicators.find((candidate) => candidate.id === id);
  return indicator ? `${indicator.code} ${indicator.shortName}` : $localize`:@@diagnosis.noIndicator:kein Indikator`;
}

export const KIND = $localize`:@@diagnosis.entryKind:Art`;
export const TEXT = $localize`:@@diagnosis.entryText:Text`;
export const SOURCE = $localize`:@@diagnosis.entrySource:Quelle`;
export const ROLE = $localize`:@@diagnosis.entryRole:Rolle`;
export const CONFIDENCE = $localize`:@@diagnosis.entryConfidence:Wie sicher`;
export const DAY = $localize`:@@diagnosis.entryDay:Tag`;
export const INDICATOR = $localize`:@@diagnosis.entryIndicator:Indikator`;
