/** Both versions of an entry in words, field by field. */
import { CAPTURED_FIELDS, type CapturedField } from '@quartierwerk/domain/participation/capture-rule';
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
