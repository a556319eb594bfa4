/** A QR code, dark on white in both themes, because many readers do not take it the other way round. */
import { Component, computed, input } from '@angular/core';
import { qrPath } from './qr-path.js';

@Component({
  selector: 'qw-qr-code',
  template: `
    <svg [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size" role="img" [attr.aria-label]="label()">
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="code().path" fill="#000" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 208px;
    }
    svg {
      display: block;
      width: 100%;
      border: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly code = computed(() => qrPath(this.text()));
}
