/** Fields of action of a conference, named in place. */
import { Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConferenceFieldView, FindingView } from '@quartierwerk/contracts/conferences/conference.views';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { EditedRow } from '../model/edited-row.js';
import { ConferenceLineForm } from './conference-line-form.js';

@Component({
  selector: 'qw-conference-fields',
  imports: [ConferenceLineForm, Icon, MatButton],
  template: `
    <ul>
      @for (field of fields(); track field.id) {
        <li>
          @if (edited.id() === field.id) {
            <qw-conference-line-form
              [label]="label"
              [initial]="field.title"
              [draftKey]="'conference.field.' + field.id"
              [meanwhile]="field.title === edited.opened()?.title ? '' : field.title"
              [store]="store"
              (closed)="edited.close()"
            />
          } @else {
            <span>{{ field.title }}</span>
            @if (numbersOf(field); as numbers) {
              <span class="qw-small qw-secondary numbers">{{ numbers }}</span>
            }
            @if (writable()) {
              <span class="tools">
                <button type="button" class="qw-icon-button" (click)="open(field)">
                  <qw-icon name="edit" [size]="16" /><span class="qw-visually-hidden"
                    ><ng-container i18n="@@conferences.revise">Ändern</ng-container>, {{ field.title }}</span
                  >
                </button>
                <button type="button" class="qw-icon-button" [disabled]="busy()" (click)="remove()(field)">
                  <qw-icon name="close" [size]="16" /><span class="qw-visually-hidden"
                    ><ng-container i18n="@@conferences.remove">Entfernen</ng-container>, {{ field.title }}</span
                  >
                </button>
              </span>
            }
          }
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@conferences.noFields">Noch kein Handlungsfeld.</li>
      }
    </ul>
    @if (writable()) {
      @if (adding()) {
        <qw-conference-line-form
          [label]="label"
          initial=""
          draftKey="conference.field.new"
          [store]="add()"
          (closed)="adding.set(false)"
        />
      } @else {
        <button matButton="outlined" class="qw-row-button" type="button" (click)="adding.set(true); edited.close()">
          <qw-icon name="add" [size]="16" /><ng-container i18n="@@conferences.addField"
            >Handlungsfeld aufnehmen</ng-container
          >
        </button>
      }
    }
  `,
  styles: `
    ul {
      margin-bottom: 8px;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 32px;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    li > span:first-child {
      min-width: 0;
      padding: 4px 0;
    }
    qw-conference-line-form {
      flex: 1;
      min-width: 0;
    }
    .numbers {
      margin-left: auto;
      padding-left: 8px;
      white-space: nowrap;
    }
    .tools {
      display: flex;
    }
  `,
})
export class ConferenceFields {
  readonly fields = input.required<readonly ConferenceFieldView[]>();
  readonly findings = input<readonly FindingView[]>([]);
  readonly writable = input(false);
  readonly busy = input(false);
  readonly add = input.required<(title: string) => Promise<unknown>>();
  readonly revise = input.required<(field: ConferenceFieldView, title: string) => Promise<unknown>>();
  readonly remove = input.required<(field: ConferenceFieldView) => unknown>();

  protected readonly label = $localize`:@@conferences.fieldTitle:Handlungsfeld`;
  protected readonly edited = new EditedRow<ConferenceFieldView>();
  protected readonly adding = signal(false);

  protected readonly store = (title: string): Promise<void> =>
    this.edited.store(
      (seen) => this.revise()(seen, title),
      (id) => this.fields().find((field) => field.id === id),
    );

  protected open(field: ConferenceFieldView): void {
    this.adding.set(false);
    this.edited.open(field);
  }

  /** "F1, F3": what of the findings speaks for it. */
  protected numbersOf({ id }: ConferenceFieldView): string {
    return this.findings()
      .filter(({ fieldId }) => fieldId === id)
      .map(({ number }) => $localize`:@@conferences.findingNumber:F${number}:INTERPOLATION:`)
      .join(', ');
  }
}
