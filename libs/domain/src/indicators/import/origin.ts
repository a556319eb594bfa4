/**
 * The origin of a table is the delivered file itself, where that is no plain text: a workbook with sheets. The table that everything
 * else reads is made from it; the file stays as it came, as the evidence behind the values.
 */
export interface WorkbookOrigin {
  readonly kind: 'workbook';
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The one that is read, counted from 0. */
  readonly sheet: number;
}

export type TableOrigin = WorkbookOrigin;
