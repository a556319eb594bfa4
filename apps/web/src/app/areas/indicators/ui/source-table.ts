/** The sources of figures: who delivers, and by which profile their figures are kept secret or shown. Planners change it. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { readResource } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { profileWords } from '../model/source-words.js';
import { SourceDialog } from './source-dialog.js';
import { TemplateDialog } from './template-dialog.js';

@Component({
  selector: 'qw-source-table',
  imports: [Icon, MatButton, SourceDialog, Table, TableCell, TemplateDialog],
  template: `
    @if (sources().length > 0 || mayManage()) {
      <section class="qw-stack">
        <div class="head">
          <h2 i18n="@@indicators.sources">Quellen</h2>
          @if (mayManage()) {
            <button matButton="outlined" class="qw-row-button" type="button" (click)="edit(null)">
              <qw-icon name="add" [size]="16" /><ng-container i18n="@@indicators.newSourceHeading"
                >Neue Quelle</ng-container
              >
            </button>
          }
        </div>
        @if (sources().length > 0) {
          <table qwTable records class="qw-records-flow">
            <caption class="qw-visually-hidden" i18n="@@indicators.sources">
              Quellen
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ nameLabel }}</th>
                <th scope="col">{{ organisationLabel }}</th>
                <th scope="col" class="qw-number">{{ casesLabel }}</th>
                <th scope="col">{{ profileLabel }}</th>
                @if (mayManage() || mayImport()) {
                  <th scope="col">
                    <span class="qw-visually-hidden" i18n="@@indicators.actions">Aktionen</span>
                  </th>
                }
              </tr>
            </thead>
            <tbody>
              @for (source of sources(); track source.id) {
                <tr>
                  <td qwCell="">{{ source.name }}</td>
                  <td [qwCell]="organisationLabel" class="qw-secondary">
                    {{ source.organisationName ?? formats.missing }}
                  </td>
                  <td [qwCell]="casesLabel" class="qw-number">{{ formats.number(source.minCases) }}</td>
                  <td [qwCell]="profileLabel" class="qw-secondary">
                    {{ profileWords(source).join(' · ') || formats.missing }}
                  </td>
                  @if (mayManage() || mayImport()) {
                    <td qwCell class="actions">
                      @if (mayFill(source)) {
                        <button matButton class="qw-row-button" type="button" (click)="fill(source)">
                          <ng-container i18n="@@indicators.template">Liefervorlage</ng-container>
                          <span class="qw-visually-hidden">{{ source.name }}</span>
                        </button>
                      }
                      @if (mayManage()) {
                        <button matButton class="qw-row-button" type="button" (click)="edit(source)">
                          <ng-container i18n="@@indicators.change">Ändern</ng-container>
                          <span class="qw-visually-hidden">{{ source.name }}</span>
                        </button>
                      }
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        }
      </section>
      <qw-source-dialog [(open)]="editing" [source]="chosen()" (created)="resource.reload()" />
      <qw-template-dialog [(open)]="filling" [source]="chosen()" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 12px;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    .actions {
      text-align: right;
      white-space: nowrap;
    }
  `,
})
export class SourceTable {
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);

  protected readonly nameLabel = $localize`:@@indicators.sourceName:Name der Quelle`;
  protected readonly organisationLabel = $localize`:@@indicators.sourceOrganisation:Liefernde Organisation`;
  protected readonly casesLabel = $localize`:@@indicators.minCases:Mindestzahl der Fälle`;
  protected readonly profileLabel = $localize`:@@indicators.sourceProfile:Weitere Regeln der Geheimhaltung`;
  protected readonly profileWords = profileWords;
  protected readonly resource = readResource(indicatorsRoutes.sources);
  protected readonly sources = computed(() => (this.resource.hasValue() ? this.resource.value().sources : []));
  protected readonly mayManage = computed(() => this.session.may('indicators.manage'));
  protected readonly editing = signal(false);
  protected readonly chosen = signal<SourceView | null>(null);

  protected readonly mayImport = computed(() => this.session.may('deliveries.import'));
  protected readonly filling = signal(false);

  /** Planners for every source, others for those of their own organisations. */
  protected mayFill({ organisationId }: SourceView): boolean {
    const own = this.session.session()?.organisations ?? [];
    return this.mayImport() && (this.mayManage() || own.some(({ id }) => id === organisationId));
  }

  protected fill(source: SourceView): void {
    this.chosen.set(source);
    this.filling.set(true);
  }

  protected edit(source: SourceView | null): void {
    this.chosen.set(source);
    this.editing.set(true);
  }
}
