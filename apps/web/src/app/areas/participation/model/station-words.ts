/** A table by its number and name. Who prepares an event often writes the number into the name; it is said once. */
export interface NumberedStation {
  readonly number: number;
  readonly name: string;
}

/** "Familie", also of one that is called "Tisch 1: Familie"; empty for "Tisch 1". */
export function stationName({ number, name }: NumberedStation): string {
  return name.replace(new RegExp(`^(?:Tisch|Station)\\s*${number}(?!\\d)\\s*[:.,–-]?\\s*`, 'i'), '');
}

/** "Tisch 1: Familie" */
export function tableWords(station: NumberedStation): string {
  const name = stationName(station);
  return name === ''
    ? $localize`:@@participation.tableAlone:Tisch ${station.number}:number:`
    : $localize`:@@participation.tableShort:Tisch ${station.number}:number:: ${name}:name:`;
}
