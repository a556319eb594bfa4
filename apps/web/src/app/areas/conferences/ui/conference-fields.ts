/** Fields of action of a conference, named in place. */
import { Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConferenceFieldView } from '@quartierwerk/contracts/conferences/conference.views';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ConferenceLineForm } from './conference-line-form.js';

@Component({
  selector: 'qw-conference-fields',
  imports: [ConferenceLineForm, Icon, MatButton],
  template: `
    <ul>
      @for (field of fields(); track field.id) {
        <li>
          @if (editing() === field.id) {
            <qw-conference-line-form
              [label]="label"
              [initial]="field.title"
              [store]="reviseOf(field)"
              (closed)="editing.set(null)"
            />
          } @else {
            <span>{{ field.title }}</span>
            @if (writable()) {
              <span class="tools">
                <button type="button" class="qw-icon-button" (click)="editing.set(field.id)">
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
      @if (editing() === 'new') {
        <qw-conference-line-form [label]="label" initial="" [store]="add()" (closed)="editing.set(null)" />
      } @else {
        <button matButton="outlined" class="qw-row-button" type="button" (click)="editing.set('new')">
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
    .tools {
      display: flex;
    }
  `,
})
export class ConferenceFields {
  readonly fields = input.required<readonly ConferenceFieldView[]>();
  readonly writable = input(false);
  readonly busy = input(false);
  readonly add = input.required<(title: string) => Promise<unknown>>();
  readonly revise = input.required<(field: ConferenceFieldView, title: string) => Promise<unknown>>();
  readonly remove = input.required<(field: ConferenceFieldView) => unknown>();

  protected readonly label = $localize`:@@conferences.fieldTitle:Handlungsfeld`;
  /** Id of the field that is being renamed; 'new' for another one. */
  protected readonly editing = signal<string | null>(null);

  protected reviseOf(field: ConferenceFieldView): (title: string) => Promise<unknown> {
    return (title) => this.revise()(this.fields().find(({ id }) => id === field.id) ?? field, title);
  }
}
