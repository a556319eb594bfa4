/** An address that leads nowhere, or to something that this person may not see: both look alike. */
import { Component } from '@angular/core';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ProblemError } from '../shared/http/problem-error.js';
import { ProblemView } from '../shared/problem/problem-view.js';

@Component({
  selector: 'qw-not-found-page',
  imports: [PageHeader, ProblemView],
  template: `
    <qw-page-header [heading]="heading" />
    <div class="body"><qw-problem-view [error]="error" /></div>
  `,
  styles: `
    .body {
      padding: 8px var(--qw-page-margin);
    }
  `,
})
export class NotFoundPage {
  protected readonly heading = $localize`:@@shell.notFound:Nicht gefunden`;
  protected readonly error = new ProblemError('NOT_FOUND', 404);
}
