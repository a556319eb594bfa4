import { type ZipPart, zipOf } from './zip.js';

/**
 * Writes a workbook (ECMA-376, "xlsx"). Text is always stored as text, so that nothing in it is ever run as a formula; what begins like
 * one carries the mark that keeps it text when somebody edits the cell. Numbers stay numbers.
 */
export type CellStyle = 'plain' | 'head' | 'title' | 'text' | 'wrapped' | 'entry';

export interface StyledCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export type WorkbookCell = string | number | null | StyledCell;

export interface WorkbookSheet {
  /** At most 31 characters, without []:*?/\ */
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows that stay in sight, from the top. */
  readonly frozenRows?: number;
}

/** Places in `cellXfs` below; each is followed by its twin with the mark of text. */
const STYLES: Readonly<Record<CellStyle, number>> = { plain: 0, head: 2, title: 4, text: 6, wrapped: 8, entry: 10 };
const FORMULA_START = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function workbookOf(sheets: readonly WorkbookSheet[]): Buffer {
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookPart(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: stylesPart() },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetPart(sheet) })),
  ];
  return zipOf(parts);
}

function contentTypes(sheets: number): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${office}.worksheet+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/>${overrides.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookRelations(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  return relations([...targets, ['styles', 'styles.xml']]);
}

function workbookPart(sheets: readonly WorkbookSheet[]): string {
  const items = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${items.join('')}</sheets></workbook>`;
}

/** In pairs: a style, and the same for text that begins like a formula. `entry` cells are those that somebody fills in. */
function stylesPart(): string {
  const styles = [
    'numFmtId="0" fontId="0" fillId="0"',
    'numFmtId="49" fontId="1" fillId="2" applyFill="1" applyFont="1" applyAlignment="1"',
    'numFmtId="0" fontId="2" fillId="0" applyFont="1"',
    'numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"',
    'numFmtId="49" fontId="0" fillId="0" applyAlignment="1"',
    'numFmtId="0" fontId="0" fillId="3" applyFill="1"',
  ];
  const aligned = '<alignment wrapText="1" vertical="top"/>';
  const formats = styles.flatMap((style) =>
    ['', ' quotePrefix="1"'].map((mark) => {
      const inner = style.includes('applyAlignment') ? aligned : '';
      return `<xf ${style} borderId="0" xfId="0"${mark}>${inner}</xf>`;
    }),
  );
  const solid = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>` +
    '<font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${solid('FFE8EDF7')}${solid('FFFFFBE6')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
  );
}

function sheetPart({ widths, rows, frozenRows = 0 }: WorkbookSheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane =
    frozenRows === 0
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map(cellPart).join('')}</row>`);
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}">${pane}` +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

function cellPart(cell: WorkbookCell): string {
  const { value, style }: StyledCell =
    typeof cell === 'object' && cell !== null ? cell : { value: cell, style: 'plain' };
  if (typeof value === 'number' && Number.isFinite(value)) return `<c s="${STYLES[style]}"><v>${value}</v></c>`;
  if (typeof value !== 'string' || value === '') return `<c s="${STYLES[style]}"/>`;
  const place = STYLES[style] + (FORMULA_START.test(value) ? 1 : 0);
  return `<c s="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Control characters cannot stand in XML at all. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
