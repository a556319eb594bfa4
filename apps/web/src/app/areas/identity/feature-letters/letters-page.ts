/** The letters of the demonstration, newest first: what an installation with a mail server would have sent. */
import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { letterParts } from '../model/letter-parts.js';
import { EntryFrame } from '../ui/entry-frame.js';

@Component({
  selector: 'qw-letters-page',
  imports: [Empty, EntryFrame, Loading, MatButton, ProblemView, RouterLink],
  templateUrl: './letters-page.html',
  styleUrl: './letters-page.scss',
})
export class LettersPage {
  private readonly formats = inject(Formats);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@identity.letters:Briefe der Demonstration`;
  protected readonly emptyHeading = $localize`:@@identity.noLetters:Noch kein Brief`;
  protected readonly resource = readResource(identityRoutes.letters);
  private readonly read = keptValue(this.resource);
  protected readonly letters = computed(() =>
    this.read()?.letters.map((letter) => ({
      ...letter,
      sent: this.formats.dateTime(letter.sentAt),
      parts: letterParts(letter.text, this.origin),
    })),
  );
}
