/**
 * Access to the third-party reference tables that lie beside the repository and are no part of it. A clone without them
 * still passes: a specification that needs them is skipped, and its title says why.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../../shared/data');

/** `describe` when the table is there, otherwise a skipped block that names what is missing. */
export function describeWithReference(title: string, file: string, body: () => void): void {
  if (existsSync(join(FOLDER, file))) describe(title, body);
  // Jest runs the body of a skipped block as well, to collect its tests; it would read the table.
  else describe.skip(title, () => it(`needs ${file} beside the repository`, () => undefined));
}

/** Rows of a comma-separated table with a header line; a quoted field may contain commas but no quotes. */
export function readReferenceTable(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split(/\r?\n/);
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, position) => [name, fields[position] ?? '']));
  });
}

/** A JSON file, for example a GeoJSON map. */
export function readReferenceJson(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

function fieldsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain ?? '');
}
