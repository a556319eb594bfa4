/** Where a file is dropped or chosen. The button is the way for everybody; dropping is the shortcut for the mouse. */
import { Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { TABLE_FILES } from '../model/table-files.js';

@Component({
  selector: 'qw-drop-zone',
  imports: [Icon, MatButton],
  template: `
    <qw-icon name="upload" [size]="24" />
    <p class="invitation" i18n="@@indicators.dropHere">Tabelle hierher ziehen oder</p>
    <button matButton="filled" type="button" (click)="choose()">
      <ng-container i18n="@@indicators.chooseFile">Datei auswählen</ng-container>
    </button>
    <p class="qw-small qw-secondary">{{ hint() }}</p>
    <input #field type="file" hidden [accept]="accepted" (change)="take(field.files); field.value = ''" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: center;
      max-width: 640px;
      padding: 32px 16px;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: 4px;
      text-align: center;
    }
    :host(.over) {
      border-style: solid;
      border-color: var(--mat-sys-primary);
      background: var(--qw-select);
    }
    .invitation {
      font: var(--mat-sys-title-small);
    }
  `,
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'hover($event, true)',
    '(dragleave)': 'hover($event, false)',
    '(drop)': 'drop($event)',
  },
})
export class DropZone {
  protected readonly accepted = TABLE_FILES;
  readonly hint = input('');
  readonly chosen = output<File>();

  protected readonly over = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected choose(): void {
    this.field().nativeElement.click();
  }

  protected take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) this.chosen.emit(file);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }
}
