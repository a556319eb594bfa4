/**
 * The origin of a table is the delivered file itself, where that is not the table as it is read: a workbook with sheets, or a flat
 * file of official statistics. The table that everything
 * else reads is made from it; the file stays as it came, as the evidence behind the values.
 */
export interface WorkbookOrigin {
  readonly kind: 'workbook';
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The one that is read, counted from 0. */
  readonly sheet: number;
}

/** A flat file, turned round: a row stands at the first line of the file that it was made from. */
export interface FlatOrigin {
  readonly kind: 'flat';
  /** What the file says it is about. */
  readonly statistics: string;
  /** Values in the file. */
  readonly lines: number;
}

export type TableOrigin = WorkbookOrigin | FlatOrigin;
