/** What a picture needs of the application around it to become a file: how rows are told, where fonts lie, and the way to the person. */
import type { ChartCell } from './chart-table.js';

export abstract class ChartFiles {
  /** The rows as CSV in the manner of the language, head first; the figures of a column with as many decimals as `digits` says of it. */
  abstract csvOf(rows: readonly (readonly ChartCell[])[], digits: readonly (number | undefined)[]): string;
  /** `@font-face` rules with the fonts inside, so that a picture looks the same on every machine; empty where they cannot be read. */
  abstract fontRules(): Promise<string>;
  abstract save(name: string, content: Blob): void;
}
