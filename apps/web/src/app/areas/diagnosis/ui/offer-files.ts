/** The list as a file, exactly as it is narrowed on the page: a table for any program, and a workbook. The server writes it. */
import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { addressOf } from '@quartierwerk/contracts/http/route';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { OfferChoice } from '../model/offer-filter.js';

@Component({
  selector: 'qw-offer-files',
  imports: [Icon, MatButton],
  template: `
    <a matButton="outlined" [href]="csv()" download="" [attr.aria-label]="csvLabel">
      <qw-icon name="download" [size]="18" />CSV
    </a>
    <a matButton="outlined" [href]="xlsx()" download="" [attr.aria-label]="xlsxLabel">
      <qw-icon name="download" [size]="18" />XLSX
    </a>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class OfferFiles {
  readonly choice = input.required<OfferChoice>();

  protected readonly csv = computed(() => fileAddress(this.choice(), 'csv'));
  protected readonly xlsx = computed(() => fileAddress(this.choice(), 'xlsx'));
  protected readonly csvLabel = $localize`:@@diagnosis.offersAsCsv:Diese Liste als CSV herunterladen`;
  protected readonly xlsxLabel = $localize`:@@diagnosis.offersAsXlsx:Diese Liste als XLSX herunterladen`;
}

function fileAddress(choice: OfferChoice, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(choice))
    if (value !== null && value !== '') query.set(name, String(value));
  return `${addressOf(diagnosisRoutes.offersFile)}?${query.toString()}`;
}
