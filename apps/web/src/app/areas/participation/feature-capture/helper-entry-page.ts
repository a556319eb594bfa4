/** Where helpers type the code of the event that was read to them; also what stands at an address with a code that cannot be one. */
import { afterNextRender, Component, ElementRef, inject, input } from '@angular/core';
import { HelperCodeForm } from '../ui/helper-code-form.js';

@Component({
  selector: 'qw-helper-entry-page',
  imports: [HelperCodeForm],
  template: `
    <main id="content" tabindex="-1">
      <h1 tabindex="-1" i18n="@@participation.captureTitle">Beiträge aufnehmen</h1>
      <qw-helper-code-form [typed]="code() ?? ''" [refused]="code() !== undefined" />
    </main>
  `,
  styles: `
    main {
      max-width: 520px;
      margin: 0 auto;
      padding: 32px 20px;
      outline: none;
    }
    h1 {
      margin-bottom: 16px;
    }
  `,
  host: { class: 'qw-touch' },
})
export class HelperEntryPage {
  /** What stands in the address, where something does. */
  readonly code = input<string | undefined>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Typing may begin at once.
    afterNextRender(() => host.querySelector('input')?.focus());
  }
}
