import { type NumberFormat, numberFormatOf } from './number-format.js';
import { type XmlSink, attributeOf } from './xml-scanner.js';

/**
 * The small parts of a workbook: which sheets it has and where they lie, and which number formats its cells use (ECMA-376 part 1,
 * chapter 18; part 2 for the relations between parts).
 */
export interface SheetEntry {
  readonly name: string;
  /** Hidden sheets hold lists and old states more often than a delivery. */
  readonly hidden: boolean;
  /** Id of the relation that names its part. */
  readonly relation: string;
}

export class SheetList implements XmlSink {
  readonly sheets: SheetEntry[] = [];
  from1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.from1904 = isTrue(attributeOf(attributes, 'date1904'));
    if (name !== 'sheet') return;
    this.sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      relation: attributeOf(attributes, 'id') ?? '',
    });
  }

  close(): void {
    // Nothing is nested.
  }

  text(): void {
    // Everything stands in attributes.
  }
}

export class Relations implements XmlSink {
  readonly targets = new Map<string, { readonly target: string; readonly type: string }>();

  open(name: string, attributes: string): void {
    if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
    this.targets.set(attributeOf(attributes, 'Id') ?? '', {
      target: attributeOf(attributes, 'Target') ?? '',
      type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
    });
  }

  close(): void {
    // Nothing is nested.
  }

  text(): void {
    // Everything stands in attributes.
  }
}

export class CellFormats implements XmlSink {
  /** By the number that a cell gives as its style. */
  readonly formats: NumberFormat[] = [];
  private readonly codes = new Map<number, string>();
  private inCells = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      this.codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
    } else if (name === 'cellXfs') this.inCells = true;
    else if (name === 'xf' && this.inCells) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      this.formats.push(numberFormatOf(id, this.codes.get(id)));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text(): void {
    // Everything stands in attributes.
  }
}

/** The name of a part that `source` names as `target`: relative to its folder, or from the root with a slash. */
export function partName(source: string, target: string): string {
  const base = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
