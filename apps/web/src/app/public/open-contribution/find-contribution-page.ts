/** Where whoever holds a slip types its code. */
import { Component } from '@angular/core';
import { CodeForm } from '../ui/code-form.js';

@Component({
  selector: 'qw-find-contribution-page',
  imports: [CodeForm],
  template: `
    <h1 i18n="@@public.heading">Was wurde aus meinem Beitrag?</h1>
    <p i18n="@@public.findWhy">
      Sie haben auf einer Sozialraumkonferenz etwas gesagt und einen Zettel mit einem Code bekommen. Mit dem Code sehen
      Sie, was daraus wurde. Ihren Namen brauchen wir nicht.
    </p>
    <qw-code-form />
  `,
  styleUrl: '../ui/open-page.scss',
})
export class FindContributionPage {}
