/**
 * A button that opens a floating panel below itself: the workspace switcher, the profile menu, "+ Filter", a list behind a bead. The
 * panel is a native popover (top layer, closes on Esc and on a click outside); the focus returns to the button.
 */
import { Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import { Icon } from '../icon/icon.js';
import { uniqueId } from '../ids/unique-id.js';

/** Pixels between the panel and the edge of the window. */
const MARGIN = 8;
/** As its style has it. */
const NARROWEST = 200;
const WIDEST = 420;

@Component({
  selector: 'qw-disclosure',
  imports: [Icon],
  template: `
    <button
      #button
      type="button"
      [class]="'button ' + look()"
      [attr.aria-expanded]="expanded()"
      [attr.aria-controls]="panelId"
      [attr.popovertarget]="panelId"
    >
      <ng-content select="[qwLead]" />
      @if (name()) {
        <span class="qw-visually-hidden">{{ name() }}</span>
      }
      @if (label()) {
        <span class="label" [attr.aria-hidden]="name() ? true : null">{{ label() }}</span>
      }
      <qw-icon name="chevron-down" [size]="16" />
    </button>
    <div #panel popover="auto" class="panel" [id]="panelId" (beforetoggle)="place()" (toggle)="follow($event)">
      <ng-content />
    </div>
  `,
  styleUrl: './disclosure.scss',
  host: {
    '(click)': 'closeAfterChoice($event)',
    '(keydown.arrowdown)': 'move($event, 1)',
    '(keydown.arrowup)': 'move($event, -1)',
  },
})
export class Disclosure {
  readonly label = input('');
  /** Spoken instead of the label where that alone does not say enough; it contains the label's words. */
  readonly name = input('');
  readonly look = input<'plain' | 'outlined' | 'filter' | 'text'>('plain');

  readonly expanded = signal(false);
  protected readonly panelId = uniqueId('panel');
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  close(): void {
    if (this.expanded()) this.panel().nativeElement.hidePopover();
  }

  /** Under the button, kept inside the window: what does not fit beside it breaks its lines. */
  protected place(): void {
    const { left, bottom, right } = this.button().nativeElement.getBoundingClientRect();
    const panel = this.panel().nativeElement;
    const window = panel.ownerDocument.defaultView;
    const width = window?.innerWidth ?? 0;
    const fromRight = left > width / 2;
    const margin = Math.max(MARGIN, Math.min(fromRight ? width - right : left, width - MARGIN - NARROWEST));
    panel.style.top = `${bottom + 4}px`;
    panel.style.left = fromRight ? 'auto' : `${margin}px`;
    panel.style.right = fromRight ? `${margin}px` : 'auto';
    panel.style.maxWidth = `${Math.min(WIDEST, width - MARGIN - margin)}px`;
  }

  protected follow(event: Event): void {
    this.expanded.set('newState' in event && event.newState === 'open');
    if (this.expanded()) this.targets()[0]?.focus();
  }

  /** A choice closes the panel unless the chosen element says otherwise. */
  protected closeAfterChoice(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (target && this.panel().nativeElement.contains(target) && !target.hasAttribute('data-stay')) this.close();
  }

  protected move(event: Event, step: number): void {
    const targets = this.targets();
    const document = this.panel().nativeElement.ownerDocument;
    const at = targets.findIndex((target) => target === document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    targets[(at + step + targets.length) % targets.length]?.focus();
  }

  private targets(): HTMLElement[] {
    return [...this.panel().nativeElement.querySelectorAll<HTMLElement>('a, button, input, select')];
  }
}
