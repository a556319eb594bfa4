/** Sentences for refusals of the area places. */
import type { PLACES_ERRORS } from '@quartierwerk/contracts/places/places.errors';
import type { Words } from './words.js';

export const PLACES_WORDS: Record<keyof typeof PLACES_ERRORS, Words> = {
  EDITION_NAME_TAKEN: ({ name }) => $localize`:@@errors.editionTaken:Einen Gebietsstand „${name}:name:“ gibt es schon.`,
  EDITION_PERIOD_INVALID: () => $localize`:@@errors.editionPeriod:Das Ende des Zeitraums liegt vor seinem Anfang.`,
  GEOJSON_INVALID: () =>
    $localize`:@@errors.geojson:Die Datei enthält Gebiete, die so nicht gelesen werden können. Gespeichert wurde nichts.`,
  LINEAGE_INVALID: () =>
    $localize`:@@errors.lineage:Die Herkunft der Gebiete ist nicht vollständig oder widerspricht sich.`,
};
