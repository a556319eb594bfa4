/** Pictures as files: CSV in the manner of the language, the fonts of the page put into the picture, and the way to the person. */
import { DOCUMENT, inject, LOCALE_ID, Service } from '@angular/core';
import type { ChartCell } from '@quartierwerk/ui/chart/chart-table';
import { ChartFiles } from '@quartierwerk/ui/chart/chart-files';
import { fontRulesOf } from './font-rules.js';
import { saveFile } from './save-file.js';
import { tableCsv } from './table-csv.js';

@Service()
export class PictureFiles extends ChartFiles {
  private readonly document = inject(DOCUMENT);
  private readonly german = inject(LOCALE_ID).startsWith('de');
  private rules: Promise<string> | null = null;

  csvOf(rows: readonly (readonly ChartCell[])[], digits: readonly (number | undefined)[]): string {
    return tableCsv(rows, this.german, digits);
  }

  /** Read once; without a connection the picture names the font and does without it. */
  fontRules(): Promise<string> {
    this.rules ??= fontRulesOf(this.document).catch(() => {
      this.rules = null;
      return '';
    });
    return this.rules;
  }

  save(name: string, content: Blob): void {
    saveFile(this.document, name, content);
  }
}
