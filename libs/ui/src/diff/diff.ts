/**
 * A text with what changed against an earlier one: inserted underlined, removed struck through, the ground colour only in addition;
 * both are spoken.
 */
import { Component, computed, input } from '@angular/core';
import { wordDiff } from './word-diff.js';

@Component({
  selector: 'qw-diff',
  template: `@for (part of parts(); track $index) {
    @switch (part.kind) {
      @case ('added') {
        <ins><span class="qw-visually-hidden" i18n="@@ui.inserted">eingefügt: </span>{{ part.text }}</ins>
      }
      @case ('removed') {
        <del><span class="qw-visually-hidden" i18n="@@ui.struck">gestrichen: </span>{{ part.text }}</del>
      }
      @default {
        <span>{{ part.text }}</span>
      }
    }
  }`,
  styles: `
    :host {
      display: block;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    ins {
      text-decoration: underline 2px;
      text-underline-offset: 2px;
      background: var(--qw-ok-bg);
    }
    del {
      background: var(--mat-sys-error-container);
    }
  `,
})
export class Diff {
  readonly before = input.required<string>();
  readonly after = input.required<string>();

  protected readonly parts = computed(() => wordDiff(this.before(), this.after()));
}
