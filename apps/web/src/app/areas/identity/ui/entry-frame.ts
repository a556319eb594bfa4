/** The frame of pages before the sign-in: the brand with the beginning of the thread, one column, the other language. */
import { booleanAttribute, Component, DOCUMENT, inject, input, LOCALE_ID } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ADDRESSES } from '../../../shared/addresses.js';

@Component({
  selector: 'qw-entry-frame',
  imports: [RouterLink],
  template: `
    <header>
      <a class="brand" [routerLink]="signIn"><span class="mark" aria-hidden="true"></span>Quartierwerk</a>
      <button type="button" class="qw-link-button" [attr.lang]="german ? 'en' : 'de'" (click)="switchLanguage()">
        {{ german ? 'English' : 'Deutsch' }}
      </button>
    </header>
    <main id="content" tabindex="-1">
      <h1>{{ heading() }}</h1>
      <ng-content />
    </main>
    <footer>
      <a [routerLink]="publishers" i18n="@@identity.publishers">Barrierefreiheit, Datenschutz, Impressum</a>
    </footer>
  `,
  styleUrl: './entry-frame.scss',
  host: { '[class.wide]': 'wide()' },
})
export class EntryFrame {
  readonly heading = input.required<string>();
  /** For a list beside the form. */
  readonly wide = input(false, { transform: booleanAttribute });

  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  protected readonly signIn = ADDRESSES.signIn;
  protected readonly publishers = ADDRESSES.publishers;
  protected readonly german = inject(LOCALE_ID).startsWith('de');

  /** The other language is another build of the same page: German lies at the root, English under `/en`. */
  protected switchLanguage(): void {
    this.document.defaultView?.location.assign(this.german ? `/en${this.router.url}` : this.router.url);
  }
}
