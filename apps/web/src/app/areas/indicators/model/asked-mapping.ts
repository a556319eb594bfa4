/** What the delivery board knows of a file before it is read: who sends it, which figures, for which period. */
import { columnOf, type ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';

export interface AskedFor {
  readonly sourceId: string;
  /** Codes. */
  readonly indicators: readonly string[];
  readonly year: number | null;
}

/** Reads it from the address; null where a file is read without having been asked for. */
export function askedFor(query: { get(name: string): string | null }): AskedFor | null {
  const sourceId = query.get('quelle');
  if (sourceId === null || sourceId === '') return null;
  const year = Number(query.get('jahr'));
  return {
    sourceId,
    indicators: (query.get('indikatoren') ?? '').split(',').filter((code) => code !== ''),
    year: Number.isInteger(year) && year > 0 ? year : null,
  };
}

/** The proposal with what was asked for; what the table itself says stays, because it is what the figures are. */
export function askedMapping(mapping: ImportMapping, asked: AskedFor): ImportMapping {
  const { columns } = mapping;
  const saysIndicator = columnOf(mapping, 'indicator') >= 0 || columns.some(({ indicator }) => indicator !== undefined);
  const saysYear = columnOf(mapping, 'year') >= 0 || columns.some(({ year }) => year !== undefined);
  const [only] = asked.indicators;
  return {
    ...mapping,
    sourceId: asked.sourceId,
    indicator: saysIndicator || asked.indicators.length !== 1 ? mapping.indicator : (mapping.indicator ?? only ?? null),
    year: saysYear ? mapping.year : (mapping.year ?? asked.year),
  };
}
