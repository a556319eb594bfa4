/** The list as a file, exactly as it is narrowed on the page: a table for any program, and a workbook. */
import { Component, computed, input } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { addressOf } from '@quartierwerk/contracts/http/route';
import type { OfferChoice } from '../model/offer-filter.js';
import { FileLinks } from './file-links.js';

@Component({
  selector: 'qw-offer-files',
  imports: [FileLinks],
  template: `<qw-file-links [files]="files()" />`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class OfferFiles {
  readonly choice = input.required<OfferChoice>();

  protected readonly files = computed(() => [
    {
      form: 'CSV',
      address: fileAddress(this.choice(), 'csv'),
      label: $localize`:@@diagnosis.offersAsCsv:Diese Liste als CSV herunterladen`,
    },
    {
      form: 'XLSX',
      address: fileAddress(this.choice(), 'xlsx'),
      label: $localize`:@@diagnosis.offersAsXlsx:Diese Liste als XLSX herunterladen`,
    },
  ]);
}

function fileAddress(choice: OfferChoice, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(choice))
    if (value !== null && value !== '') query.set(name, String(value));
  return `${addressOf(diagnosisRoutes.offersFile)}?${query.toString()}`;
}
