/**
 * A status is a shape, a word and a colour, in this order of importance: the shape still speaks in print and to people who do not
 * see the colour. The word is the content; `label` names a shape that stands alone under a printed legend.
 */
import { Component, computed, input } from '@angular/core';

export const STATUS_SHAPES = [
  'open',
  'half',
  'tick',
  'done',
  'care',
  'stop',
  'paused',
  'rejected',
  'gap',
  'diamond',
  'arrow',
  'draft',
  'frozen',
] as const;

export type StatusShape = (typeof STATUS_SHAPES)[number];
export type StatusTone = 'secondary' | 'primary' | 'ok' | 'warn' | 'error';

const USUAL_TONE: Record<StatusShape, StatusTone> = {
  open: 'secondary',
  half: 'primary',
  tick: 'primary',
  done: 'ok',
  care: 'warn',
  stop: 'error',
  paused: 'secondary',
  rejected: 'secondary',
  gap: 'secondary',
  diamond: 'secondary',
  arrow: 'secondary',
  draft: 'secondary',
  frozen: 'primary',
};

@Component({
  selector: 'qw-status',
  templateUrl: './status.html',
  styleUrl: './status.scss',
  host: { '[class]': "'qw-tone-' + shownTone()" },
})
export class Status {
  readonly shape = input.required<StatusShape>();
  /** Where the vocabulary knows more than one tone for a shape; otherwise the usual one. */
  readonly tone = input<StatusTone>();
  readonly label = input('');

  protected readonly shownTone = computed(() => this.tone() ?? USUAL_TONE[this.shape()]);
}
