/**
 * The thread of one object through the chain: one bead for each station, solid where something exists, filled where the reader is,
 * hollow where the reader's own object is still to come, on dashes where it is planned, dashed where it is missing. More than one object at a station opens a list.
 */
import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { softHyphens } from '../text/soft-hyphens.js';
import { Disclosure } from '../menu/disclosure.js';

export type BeadState = 'exists' | 'here' | 'planned' | 'missing';

export interface BeadLink {
  readonly label: string;
  readonly link: string;
  readonly query?: Readonly<Record<string, string>>;
}

export interface ThreadBead {
  readonly station: string;
  readonly text: string;
  readonly state: BeadState;
  /** The reader is where nothing stands yet. */
  readonly hollow?: boolean;
  /** One object behind the bead. */
  readonly link?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Several objects: the bead's text opens the list. */
  readonly objects?: readonly BeadLink[];
  /** A few with short names: each is a link of its own. */
  readonly few?: readonly BeadLink[];
}

@Component({
  selector: 'qw-thread-rail',
  imports: [RouterLink, Disclosure],
  templateUrl: './thread-rail.html',
  styleUrl: './thread-rail.scss',
})
export class ThreadRail {
  readonly beads = input.required<readonly ThreadBead[]>();
  /** The rail is as narrow as the number of its stations wants: long words get places to break. */
  protected readonly breakable = softHyphens;
  readonly label = input($localize`:@@ui.threadRail:Faden dieses Eintrags`);

  /** Where no bead leads anywhere, the rail itself is reached by keyboard: on a narrow page it scrolls. */
  protected readonly leads = computed(() =>
    this.beads().some(({ link, objects, few, state }) => objects ?? few ?? (link !== undefined && state !== 'here')),
  );

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // On a narrow page the rail scrolls sideways; the reader's bead stands in its middle.
    afterRenderEffect(() => {
      this.beads();
      const nav = this.host.nativeElement.querySelector('nav');
      const here = this.host.nativeElement.querySelector<HTMLElement>('[aria-current]');
      if (nav && here && nav.scrollWidth > nav.clientWidth) {
        nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
      }
    });
  }
}
