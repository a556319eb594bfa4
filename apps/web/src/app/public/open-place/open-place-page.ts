/** What one place has made public: its measures by field, and the way to one's own contribution. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OpenMeasureRowView } from '@quartierwerk/contracts/plans/open-measure.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../shared/addresses.js';
import { readResource } from '../../shared/http/api.js';
import { errorWords } from '../../shared/words/error-words.js';
import { PublisherStore } from '../data/publisher-store.js';
import { openMeasureState, placeWords } from '../model/measure-words.js';
import { CodeForm } from '../ui/code-form.js';

@Component({
  selector: 'qw-open-place-page',
  imports: [CodeForm, Loading, Note, RouterLink, Status],
  templateUrl: './open-place-page.html',
  styleUrls: ['../ui/open-page.scss', './open-place-page.scss'],
})
export class OpenPlacePage {
  protected readonly store = inject(PublisherStore);
  protected readonly addresses = ADDRESSES;
  private readonly formats = inject(Formats);
  private readonly resource = readResource(plansRoutes.openMeasures, () =>
    this.store.place() === '' ? undefined : { params: { place: this.store.place() } },
  );
  protected readonly problem = computed(() => (this.resource.error() ? errorWords(this.resource.error()) : ''));
  protected readonly fields = computed(() =>
    this.resource.hasValue() ? byField(this.resource.value().measures) : undefined,
  );
  /** Of very many only the first are shown, and the page says so. */
  protected readonly cut = computed(() => {
    const { measures, total } = this.resource.hasValue() ? this.resource.value() : { measures: [], total: 0 };
    return total > measures.length
      ? { shown: this.formats.number(measures.length), total: this.formats.number(total) }
      : null;
  });
}

function byField(measures: readonly OpenMeasureRowView[]) {
  return [...new Set(measures.map(({ field }) => field))].map((field) => ({
    field,
    measures: measures
      .filter((one) => one.field === field)
      .map((one) => ({
        ...{ code: one.code, title: one.title, state: openMeasureState(one) },
        where: [placeWords(one), one.stage].filter((part) => part !== '').join(' · '),
      })),
  }));
}
