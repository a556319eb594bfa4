/**
 * A workspace says what its small areas are called (Wohnplatz, Planungsraum), in the singular and as content, not as a word of the
 * interface. Counts need the plural; the usual words of the field are known, any other becomes "Gebiete".
 */
const PLURALS: Readonly<Record<string, string>> = {
  Baublock: 'Baublöcke',
  Bezirk: 'Bezirke',
  Gebiet: 'Gebiete',
  Ortsteil: 'Ortsteile',
  Planungsraum: 'Planungsräume',
  Quartier: 'Quartiere',
  Sozialraum: 'Sozialräume',
  Stadtbezirk: 'Stadtbezirke',
  Stadtteil: 'Stadtteile',
  Stadtviertel: 'Stadtviertel',
  Wohnplatz: 'Wohnplätze',
  Wohnquartier: 'Wohnquartiere',
};

/** "Wohnplätze" for "Wohnplatz". */
export function smallAreasLabel(singular: string): string {
  return PLURALS[singular] ?? $localize`:@@shared.areas:Gebiete`;
}

/** "1 Wohnplatz", "81 Wohnplätze"; `figure` is the formatted count. */
export function countedSmallAreas(count: number, figure: string, singular: string): string {
  return `${figure} ${count === 1 ? singular : smallAreasLabel(singular)}`;
}
