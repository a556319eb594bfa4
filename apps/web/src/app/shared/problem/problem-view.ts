/**
 * A page or a part of it that could not be read. The frame stays, what can be done stands here, and the request's number helps whoever
 * looks into the log. What does not exist and what may not be seen look alike.
 */
import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ADDRESSES } from '../addresses.js';
import { isProblemWith, ProblemError } from '../http/problem-error.js';
import { errorWords } from '../words/error-words.js';

@Component({
  selector: 'qw-problem-view',
  imports: [MatButton, Note, RouterLink],
  template: `
    @if (notFound()) {
      <p class="heading" i18n="@@problem.notFound">Diese Seite gibt es nicht</p>
      <p class="qw-secondary" i18n="@@problem.notFoundWhy">
        Vielleicht wurde sie verschoben, oder Ihre Rolle sieht sie nicht. Die Suche (Strg K) findet alles, was Sie sehen
        dürfen.
      </p>
      <a matButton="outlined" [routerLink]="start" i18n="@@problem.toStart">Zum Start</a>
    } @else {
      <qw-note tone="error" strong>
        {{ words() }}
        @if (requestId(); as id) {
          <span class="request" i18n="@@problem.request">Vorgang {{ id }}</span>
        }
      </qw-note>
      <button matButton="outlined" type="button" (click)="retry.emit()" i18n="@@problem.retry">
        Noch einmal versuchen
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-width: 74ch;
    }
    .heading {
      font: var(--mat-sys-title-medium);
    }
    .request {
      display: block;
      font: var(--mat-sys-body-small);
    }
  `,
})
export class ProblemView {
  readonly error = input.required<unknown>();
  readonly retry = output();

  protected readonly start = ADDRESSES.start;
  protected readonly notFound = computed(() => isProblemWith(this.error(), 'NOT_FOUND'));
  protected readonly words = computed(() => errorWords(this.error()));
  protected readonly requestId = computed(() => {
    const error = this.error();
    return error instanceof ProblemError ? error.requestId : null;
  });
}
