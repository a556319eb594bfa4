import { releasedCsv } from '@quartierwerk/domain/indicators/released-data/released-csv';
import {
  type ReleasedFormat,
  countsOf,
  releasedFileVerdict,
} from '@quartierwerk/domain/indicators/released-data/released-data';
import { releasedGeoJson } from '@quartierwerk/domain/indicators/released-data/released-geojson';
import { releasedJsonStat } from '@quartierwerk/domain/indicators/released-data/released-json-stat';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type LoadedData, loadOutlines } from './load-released.js';
import { releasedWorkbook } from './released-workbook.js';

export interface ReleasedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const KINDS: Readonly<Record<ReleasedFormat, { readonly ending: string; readonly mediaType: string }>> = {
  csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  geojson: { ending: 'geojson', mediaType: 'application/geo+json' },
  jsonstat: { ending: 'json', mediaType: 'application/json; charset=utf-8' },
};

/** @throws Refused `NOTHING_RELEASED`, `RELEASED_DATA_TOO_LARGE` */
export async function releasedFile(
  tx: Tx,
  loaded: LoadedData,
  format: ReleasedFormat,
  name: string,
): Promise<ReleasedFile> {
  const verdict = releasedFileVerdict(countsOf(loaded.data), format);
  if (!verdict.ok) throw Refused.because(verdict);
  const { ending, mediaType } = KINDS[format];
  return { name: `${name}.${ending}`, mediaType, content: await contentOf(tx, loaded, format) };
}

async function contentOf(tx: Tx, { data, areaIds }: LoadedData, format: ReleasedFormat): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(releasedCsv(data), 'utf8');
    case 'xlsx':
      return releasedWorkbook(data);
    case 'geojson':
      return Buffer.from(releasedGeoJson(data, await loadOutlines(tx, areaIds)), 'utf8');
    case 'jsonstat':
      return Buffer.from(releasedJsonStat(data), 'utf8');
  }
}
