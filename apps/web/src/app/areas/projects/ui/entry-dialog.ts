/** A dialog around the form of one thing. */
import { Component, input, model } from '@angular/core';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import type { EntryField, EntryModel, EntryRows, EntryStore } from '../model/entry-fields.js';
import { EntryForm } from './entry-form.js';

@Component({
  selector: 'qw-entry-dialog',
  imports: [Dialog, EntryForm],
  template: `
    <qw-dialog size="wide" [heading]="heading()" [(open)]="open">
      @if (open()) {
        <qw-entry-form
          inDialog
          [action]="action()"
          [draftKey]="draftKey()"
          [fields]="fields()"
          [rows]="rows()"
          [initial]="initial()"
          [store]="store()"
          [compare]="compare()"
          (stored)="open.set(false)"
          (cancelled)="open.set(false)"
        />
      }
    </qw-dialog>
  `,
})
export class EntryDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  /** Verb and object: "Kennzahl speichern". */
  readonly action = input.required<string>();
  readonly draftKey = input.required<string>();
  readonly fields = input.required<readonly EntryField[]>();
  readonly rows = input<EntryRows | null>(null);
  readonly initial = input.required<EntryModel>();
  readonly store = input.required<EntryStore>();
  readonly compare = input<((current: unknown) => EntryModel) | null>(null);
}
