/**
 * A stored run seen otherwise: two indicators beside each other, all deviations at once, and where the areas stand beside which way they
 * move. Which picture, which indicators, which years stand in the address.
 */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { ViewsStore } from '../data/views-store.js';
import { deliveriesInWords } from '../model/method-words.js';
import { profileAddress } from '../model/profile-address.js';
import { topOf } from '../model/draft-method.js';
import { RunCloud } from '../ui/run-cloud.js';
import { RunHeat } from '../ui/run-heat.js';
import { RunMatrix } from '../ui/run-matrix.js';

const PICTURES = ['streuung', 'abweichungen', 'matrix'] as const;
type Picture = (typeof PICTURES)[number];

@Component({
  selector: 'qw-views-page',
  imports: [Loading, MatButton, PageHeader, ProblemView, RouterLink, RunCloud, RunHeat, RunMatrix, Segments],
  providers: [ViewsStore],
  templateUrl: './views-page.html',
  styles: `
    .picture {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      max-width: 1180px;
    }
  `,
})
export class ViewsPage {
  /** The run's number, from the address. */
  readonly nr = input.required<string>();

  protected readonly store = inject(ViewsStore);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@diagnosis.views:Ansichten`;
  protected readonly pictureLabel = $localize`:@@diagnosis.viewsPicture:Bild`;
  protected readonly pictures = [
    { value: 'streuung', label: $localize`:@@diagnosis.viewCloud:Zwei Indikatoren` },
    { value: 'abweichungen', label: $localize`:@@diagnosis.viewHeat:Alle Abweichungen` },
    { value: 'matrix', label: $localize`:@@diagnosis.viewMatrix:Status und Richtung` },
  ];
  protected readonly picture = signal<string>('streuung');
  protected readonly x = signal<string | null>(null);
  protected readonly y = signal<string | null>(null);
  protected readonly order = signal<string>('rank');
  protected readonly domain = signal<string | null>(null);

  protected readonly code = computed(() => $localize`:@@diagnosis.runCode:Lauf ${this.nr()}:number:`);
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@diagnosis.station:Index`, link: ADDRESSES.index },
    { label: $localize`:@@diagnosis.runs:Läufe`, link: ADDRESSES.runs },
    { label: this.code(), link: ADDRESSES.run(this.nr()) },
    { label: this.heading },
  ]);
  protected readonly fact = computed(() => {
    const run = this.store.run();
    return run ? $localize`:@@diagnosis.viewsFact:${run.title}:title:, Werte ${run.year}:year:` : '';
  });
  protected readonly source = computed(() => deliveriesInWords(this.store.run()?.note.deliveryCount ?? 0));
  protected readonly top = computed(() => topOf({ top: null }, this.store.figures()?.areasTakingPart ?? 0));

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.picture.set(pictureOf(query.get('bild')));
    this.x.set(query.get('x'));
    this.y.set(query.get('y'));
    this.order.set(query.get('ordnung') === 'name' ? 'name' : 'rank');
    this.domain.set(query.get('bereich'));
    const before = Number(query.get('vorher'));
    if (Number.isInteger(before) && before > 0) this.store.before.set(before);
    keepInQuery(() => ({
      bild: this.picture() === 'streuung' ? null : this.picture(),
      x: this.x(),
      y: this.y(),
      ordnung: this.order() === 'name' ? 'name' : null,
      bereich: this.domain(),
      vorher: this.store.before() === null ? null : String(this.store.before()),
    }));
    effect(() => this.store.number.set(this.nr()));
    effect(() => this.store.dynamicsWanted.set(this.picture() === 'matrix'));
  }

  protected openProfile(code: string): void {
    const figures = this.store.figures();
    const area = figures?.areas.find((one) => one.code === code);
    if (area && figures) void this.router.navigateByUrl(profileAddress(area, figures.areas, figures.district.name));
  }
}

function pictureOf(word: string | null): Picture {
  return PICTURES.find((name) => name === word) ?? 'streuung';
}
