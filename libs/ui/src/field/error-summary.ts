/** All errors of a form at its top, each a link to its field. It takes the focus when it appears, so that nobody searches. */
import { afterRenderEffect, Component, ElementRef, inject, input, viewChild } from '@angular/core';

export interface SummaryError {
  readonly message: string;
  /** Id of the control; without one the error concerns the whole form. */
  readonly controlId?: string;
}

@Component({
  selector: 'qw-error-summary',
  template: `
    @if (errors().length > 0) {
      <div #box class="box" role="group" tabindex="-1" [attr.aria-label]="heading">
        <p class="heading">{{ heading }}</p>
        <ul>
          @for (error of errors(); track $index) {
            <li>
              @if (error.controlId; as id) {
                <a [attr.href]="'#' + id" (click)="focusControl($event, id)">{{ error.message }}</a>
              } @else {
                {{ error.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .box {
      border-left: 3px solid var(--mat-sys-error);
      background: var(--mat-sys-error-container);
      padding: 8px 12px;
      margin-bottom: 16px;
    }
    .heading {
      font: var(--mat-sys-title-small);
    }
    a {
      display: inline-block;
      min-height: 24px;
      line-height: 24px;
      color: inherit;
    }
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly SummaryError[]>();

  protected readonly heading = $localize`:@@ui.errorSummary:Bitte prüfen Sie Ihre Eingaben`;
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      if (this.errors().length > 0) this.box()?.nativeElement.focus();
    });
  }

  protected focusControl(event: Event, id: string): void {
    const control = this.host.nativeElement.ownerDocument.getElementById(id);
    if (!control) return;
    event.preventDefault();
    control.focus();
  }
}
