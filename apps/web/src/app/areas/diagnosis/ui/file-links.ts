/** Something of a page as a file in two or more forms. The server writes them, so that everybody gets the same. */
import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@quartierwerk/ui/icon/icon';

export interface FileLink {
  /** As it stands on the button: "PDF". */
  readonly form: string;
  readonly address: string;
  /** Names the thing too: "Steckbrief Zentrum Nord als PDF herunterladen". */
  readonly label: string;
}

@Component({
  selector: 'qw-file-links',
  imports: [Icon, MatButton],
  template: `
    @for (file of files(); track file.form) {
      <a matButton="outlined" [href]="file.address" download="" [attr.aria-label]="file.label">
        <qw-icon name="download" [size]="18" />{{ file.form }}
      </a>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FileLinks {
  readonly files = input.required<readonly FileLink[]>();
}
