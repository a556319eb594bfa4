/**
 * Says to a screen reader what changed on the page without moving the focus: "14 von 81". The region is made once; the text is
 * emptied first, so that the same sentence is spoken again when it comes again.
 */
import { DOCUMENT, inject, Service } from '@angular/core';

@Service()
export class Announcer {
  private readonly document = inject(DOCUMENT);
  private region: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Speaks a sentence when the reader is free; a later one replaces it. */
  say(sentence: string): void {
    const region = this.ensureRegion();
    region.textContent = '';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (region.textContent = sentence), 100);
  }

  private ensureRegion(): HTMLElement {
    if (this.region?.isConnected) return this.region;
    const region = this.document.createElement('div');
    region.className = 'qw-visually-hidden';
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('aria-atomic', 'true');
    this.document.body.append(region);
    this.region = region;
    return region;
  }
}
