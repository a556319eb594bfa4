/** What is wrong with a file of areas, as sentences with what to do. Exhaustive: a new problem without words does not compile. */
import type { GeoJsonProblem, GeoJsonProblemCode } from '@quartierwerk/domain/places/read-area-division';

const PROBLEM_WORDS: Readonly<
  Record<GeoJsonProblemCode, (problem: Pick<GeoJsonProblem, 'area' | 'parent'>) => string>
> = {
  not_a_feature_collection: () =>
    $localize`:@@places.notCollection:Die Datei ist keine GeoJSON-Sammlung von Gebieten (FeatureCollection).`,
  crs_not_wgs84: () =>
    $localize`:@@places.crs:Die Koordinaten sind nicht in WGS84. Bitte exportieren Sie die Datei mit EPSG:4326.`,
  no_features: () => $localize`:@@places.noFeatures:Die Datei enthält kein Gebiet.`,
  not_a_feature: () => $localize`:@@places.notFeature:Dieser Eintrag ist kein Gebiet.`,
  code_missing: () => $localize`:@@places.codeMissing:Der Schlüssel fehlt.`,
  code_too_long: () => $localize`:@@places.codeLong:Der Schlüssel ist länger als 40 Zeichen.`,
  code_duplicate: ({ area }) => $localize`:@@places.codeTwice:Den Schlüssel ${area}:code: gibt es mehrfach.`,
  name_missing: () => $localize`:@@places.nameMissing:Der Name fehlt.`,
  name_too_long: () => $localize`:@@places.nameLong:Der Name ist länger als 200 Zeichen.`,
  level_unknown: () => $localize`:@@places.levelUnknown:Die Ebene muss district, municipality oder small_area heißen.`,
  population_invalid: () => $localize`:@@places.populationInvalid:Die Einwohnerzahl ist keine ganze Zahl.`,
  excluded_reason_unknown: () => $localize`:@@places.exclusionUnknown:Der Grund für den Ausschluss ist unbekannt.`,
  district_missing: () =>
    $localize`:@@places.districtMissing:Der Kreis fehlt. Bitte tragen Sie seinen Schlüssel und Namen ein, oder nehmen Sie ihn in die Datei auf.`,
  district_several: () => $localize`:@@places.districtSeveral:Es gibt mehr als einen Kreis.`,
  parent_missing: () => $localize`:@@places.parentMissing:Es fehlt, zu welcher Kommune das Gebiet gehört.`,
  parent_unknown: ({ parent }) =>
    $localize`:@@places.parentUnknown:Ein Gebiet mit dem Schlüssel ${parent}:code: gibt es nicht.`,
  parent_of_wrong_level: ({ parent }) =>
    $localize`:@@places.parentLevel:${parent}:code: steht nicht über diesem Gebiet.`,
  no_small_areas: () => $localize`:@@places.noSmallAreas:Es gibt keine kleinräumigen Gebiete.`,
  geometry_not_polygon: () => $localize`:@@places.notPolygon:Der Umriss ist keine Fläche.`,
  geometry_empty: () => $localize`:@@places.emptyOutline:Der Umriss ist leer.`,
  coordinates_not_numbers: () => $localize`:@@places.notNumbers:Eine Koordinate ist keine Zahl.`,
  coordinates_not_wgs84: () =>
    $localize`:@@places.notDegrees:Die Koordinaten liegen außerhalb von Längen- und Breitengraden, vermutlich UTM. Bitte exportieren Sie mit EPSG:4326.`,
  ring_too_short: () => $localize`:@@places.ringShort:Der Umriss hat zu wenige Punkte.`,
  ring_open: () => $localize`:@@places.ringOpen:Der Umriss ist nicht geschlossen.`,
  ring_without_area: () => $localize`:@@places.ringFlat:Der Umriss umschließt keine Fläche.`,
};

export function problemSentence(problem: Pick<GeoJsonProblem, 'code' | 'area' | 'parent'>): string {
  return PROBLEM_WORDS[problem.code](problem);
}
