/** A small whole number, typed or stepped: "− 8 +". The field in the middle is the control; the arrow keys step it. */
import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { uniqueId } from '../ids/unique-id.js';

@Component({
  selector: 'qw-stepper',
  imports: [Icon],
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    <span class="control" [class.invalid]="invalid()">
      <button type="button" tabindex="-1" [attr.aria-label]="less()" [disabled]="value() <= min()" (click)="step(-1)">
        <qw-icon name="remove" [size]="16" />
      </button>
      <input
        #field
        type="text"
        inputmode="numeric"
        autocomplete="off"
        role="spinbutton"
        [id]="id"
        [value]="value()"
        [attr.aria-valuenow]="value()"
        [attr.aria-valuemin]="min()"
        [attr.aria-valuemax]="max()"
        [attr.aria-invalid]="invalid() || null"
        (input)="follow(field)"
        (change)="type(field)"
        (focus)="field.select()"
        (keydown.arrowup)="step(1); $event.preventDefault()"
        (keydown.arrowdown)="step(-1); $event.preventDefault()"
      />
      <button type="button" tabindex="-1" [attr.aria-label]="more()" [disabled]="value() >= max()" (click)="step(1)">
        <qw-icon name="add" [size]="16" />
      </button>
    </span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
    }
    .control {
      display: inline-flex;
      flex: none;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 4px;
      background: var(--mat-sys-surface);
    }
    .invalid {
      border-color: var(--mat-sys-error);
    }
    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      width: max(36px, var(--qw-target));
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    button:disabled {
      opacity: 0.4;
      cursor: default;
    }
    input {
      width: 44px;
      min-height: var(--qw-control-height);
      padding: 0;
      border: 0;
      border-inline: 1px solid var(--mat-sys-outline-variant);
      background: none;
      text-align: center;
      font-weight: 500;
    }
  `,
})
export class Stepper {
  readonly label = input.required<string>();
  readonly value = model.required<number>();
  readonly min = input(0);
  readonly max = input(200);
  readonly invalid = input(false);

  protected readonly id = uniqueId('stepper');
  protected readonly less = computed(() => $localize`:@@ui.oneLess:${this.label()}:label:, eins weniger`);
  protected readonly more = computed(() => $localize`:@@ui.oneMore:${this.label()}:label:, eins mehr`);

  protected step(by: number): void {
    this.set(this.value() + by);
  }

  /** At every key, so that what stands in the field is what counts; an empty field is the least. */
  protected follow(field: HTMLInputElement): void {
    const text = field.value.trim();
    const value = text === '' ? this.min() : Number(text);
    if (/^\d*$/.test(text) && value >= this.min() && value <= this.max()) this.value.set(value);
  }

  /** What is no whole number is put back to what it was. */
  protected type(field: HTMLInputElement): void {
    const text = field.value.trim();
    if (/^\d+$/.test(text)) this.set(Number(text));
    field.value = String(this.value());
  }

  private set(value: number): void {
    this.value.set(Math.min(this.max(), Math.max(this.min(), value)));
  }
}
