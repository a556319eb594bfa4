/** Both versions of an entry in words, field by field. */
import { CAPTURED_FIELDS, type CapturedField } from '@quartierwerk/domain/participation/capture-rule';
import { CHOSEN_THEME_REFUSALS } from '@quartierwerk/domain/participation/theme-rule';
import { PARTICIPATION_WORDS } from '../../../shared/words/participation-words.js';
import type { CaptureInput, CaptureRow } from './capture-row.js';
import { KIND_WORDS, LANGUAGE_WORDS, VOICES_WORDS } from './words.js';

export interface CapturePlaces {
  readonly themes: ReadonlyMap<string, string>;
  readonly stations: ReadonlyMap<string, string>;
}

export interface AskedField {
  readonly field: CapturedField;
  readonly label: string;
  readonly own: string;
  /** Empty where there is nothing to choose. */
  readonly stored: string;
}

const LABELS: Readonly<Record<CapturedField, string>> = {
  text: $localize`:@@participation.fieldText:Wortlaut`,
  kind: $localize`:@@participation.fieldKind:Art`,
  language: $localize`:@@participation.language:Sprache`,
  voices: $localize`:@@participation.behind:Dahinter stehen`,
  place: $localize`:@@participation.placeButton:Ort`,
  stationId: $localize`:@@participation.fieldTable:Tisch`,
  themeId: $localize`:@@participation.theme:Thema`,
  points: $localize`:@@participation.points:Punkte`,
};

const NONE = $localize`:@@participation.fieldNone:ohne`;
const OTHER = $localize`:@@participation.fieldOther:ein anderes`;

/** What differs between the two versions. */
export function conflictFields(row: CaptureRow, places: CapturePlaces): AskedField[] {
  const { conflict } = row;
  if (conflict === null) return [];
  return conflict.fields.map((field) => ({
    field,
    label: LABELS[field],
    own: fieldWords(row, field, places),
    stored: fieldWords(conflict.stored, field, places),
  }));
}

/** What was typed here and came too late. */
export function leftoverFields({ leftover }: CaptureRow, places: CapturePlaces): AskedField[] {
  if (leftover === null) return [];
  const fields = CAPTURED_FIELDS.filter((field) => leftover[field] !== undefined);
  return fields.map((field) => ({
    field,
    label: LABELS[field],
    own: fieldWords(leftover as CaptureInput, field, places),
    stored: '',
  }));
}

/**
 * What is to be said above it. An entry whose theme takes nothing is open still: only where something else of it came too late as well is
 * it settled.
 */
export function leftoverHead(row: CaptureRow): 'elsewhere' | 'checked' | 'settled' | 'fixed' {
  const late = Object.keys(row.leftover ?? {});
  // Looking through stops no round of points: only what was answered does.
  if (row.state !== 'discarded' && late.length > 0 && late.every((field) => field === 'points')) return 'settled';
  if (themeRefusal(row) && late.every((field) => field === 'themeId')) return 'elsewhere';
  return row.lookedThrough || row.state !== 'captured' ? 'checked' : 'fixed';
}

/** Why the theme that was chosen takes nothing; empty where it is not about the theme. */
export function leftoverThemeWords(row: CaptureRow): string {
  const reason = themeRefusal(row);
  return reason ? PARTICIPATION_WORDS[reason]({}) : '';
}

function themeRefusal({ leftoverReason }: CaptureRow): (typeof CHOSEN_THEME_REFUSALS)[number] | undefined {
  return CHOSEN_THEME_REFUSALS.find((reason) => reason === leftoverReason);
}

function fieldWords(of: CaptureInput, field: CapturedField, { themes, stations }: CapturePlaces): string {
  switch (field) {
    case 'kind':
      return KIND_WORDS[of.kind];
    case 'language':
      return LANGUAGE_WORDS[of.language];
    case 'voices':
      return VOICES_WORDS[of.voices];
    case 'themeId':
      return of.themeId === null ? NONE : (themes.get(of.themeId) ?? OTHER);
    case 'stationId':
      return of.stationId === null ? NONE : (stations.get(of.stationId) ?? OTHER);
    case 'text':
    case 'place':
      return of[field] === '' ? NONE : of[field];
    case 'points':
      return String(of.points);
  }
}
