/** The title of a page that could not be read. What does not exist and what may not be seen look alike. */
import { Pipe, type PipeTransform } from '@angular/core';
import { isProblemWith } from '../http/problem-error.js';

@Pipe({ name: 'unreadHeading' })
export class UnreadHeading implements PipeTransform {
  transform(error: unknown): string {
    return isProblemWith(error, 'NOT_FOUND')
      ? $localize`:@@problem.notFoundHeading:Nicht gefunden`
      : $localize`:@@problem.notLoadedHeading:Nicht geladen`;
  }
}
