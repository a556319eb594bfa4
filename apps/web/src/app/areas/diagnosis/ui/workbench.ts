/**
 * The frame of a run: picture, table, method in three columns over the full width; below 900 px the table comes first and the other two
 * stand behind tabs. Order in the document is the order of reading: table, map, method.
 */
import { Component, input, model } from '@angular/core';
import { Segments } from '@quartierwerk/ui/segments/segments';

@Component({
  selector: 'qw-workbench',
  imports: [Segments],
  template: `
    <qw-segments class="tabs" [label]="tabsLabel" [options]="tabs()" [(value)]="tab" />
    <section class="table" [class.away]="tab() !== 'table'"><ng-content select="[qwTable]" /></section>
    <section class="map" [class.away]="tab() !== 'map'"><ng-content select="[qwMap]" /></section>
    <section class="method" [class.away]="tab() !== 'method'"><ng-content select="[qwMethod]" /></section>
  `,
  styleUrl: './workbench.scss',
})
export class Workbench {
  readonly tab = model('table');
  readonly mapLabel = input($localize`:@@diagnosis.tabMap:Karte`);
  readonly methodLabel = input($localize`:@@diagnosis.method:Verfahren`);

  protected readonly tabsLabel = $localize`:@@diagnosis.tabs:Ansicht`;
  protected readonly tabs = () => [
    { value: 'table', label: $localize`:@@diagnosis.tabTable:Tabelle` },
    { value: 'map', label: this.mapLabel() },
    { value: 'method', label: this.methodLabel() },
  ];
}
