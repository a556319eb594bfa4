/** The frame of every page for citizens: who publishes it, the other language, and at the foot what a public page owes its readers. */
import { Component, DOCUMENT, effect, inject, input, LOCALE_ID } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { ADDRESSES } from '../../shared/addresses.js';
import { followPagesWithFocus } from '../../shared/focus/page-focus.js';
import { PublisherStore } from '../data/publisher-store.js';

@Component({
  selector: 'qw-open-frame',
  imports: [RouterLink, RouterOutlet],
  providers: [PublisherStore],
  templateUrl: './open-frame.html',
  styleUrl: './open-frame.scss',
  host: { class: 'qw-touch' },
})
export class OpenFrame {
  /** None on the page that names every publisher. */
  readonly ort = input('');

  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  protected readonly store = inject(PublisherStore);
  protected readonly addresses = ADDRESSES;
  protected readonly german = inject(LOCALE_ID).startsWith('de');

  constructor() {
    effect(() => this.store.place.set(this.ort()));
    followPagesWithFocus();
  }

  /** The other language is another build of the same page. */
  protected switchLanguage(): void {
    this.document.defaultView?.location.assign(this.german ? `/en${this.router.url}` : this.router.url);
  }
}
