/** What is printed and laid on the tables: the code, large, and its address as a picture; one sheet for each station. */
import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { spellHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { QrCode } from '@quartierwerk/ui/qr-code/qr-code';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { EventStore } from '../data/event-store.js';
import { tableWords } from '../model/station-words.js';

@Component({
  selector: 'qw-helper-notice-page',
  imports: [Empty, Loading, MatButton, PageHeader, ProblemView, QrCode, RouterLink],
  providers: [EventStore],
  templateUrl: './helper-notice-page.html',
  styleUrl: './helper-notice-page.scss',
})
export class HelperNoticePage {
  protected readonly tableWords = tableWords;
  readonly code = input.required<string>();

  protected readonly store = inject(EventStore);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);
  protected readonly event = this.store.event;
  protected readonly heading = $localize`:@@participation.helperNotice:Aushang für die Tische`;
  protected readonly picture = $localize`:@@participation.helperPicture:QR-Code mit der Adresse zum Aufnehmen`;
  protected readonly eventAddress = computed(() => ADDRESSES.neighbourhoodConference(this.code()));
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@participation.eventsTitle:Sozialraumkonferenzen`, link: ADDRESSES.neighbourhoodConferences },
    { label: this.event()?.title ?? this.code(), link: this.eventAddress() },
    { label: this.heading },
  ]);
  protected readonly helperCode = computed(() => {
    const helperCode = this.event()?.helperCode;
    if (!helperCode) return null;
    const { host, origin } = this.document.location;
    return {
      spelled: spellHelperCode(helperCode.code),
      from: this.formats.day(helperCode.from),
      until: this.formats.day(helperCode.until),
      entry: `${host}${ADDRESSES.captureEntry}`,
      link: `${origin}${ADDRESSES.capture(helperCode.code)}`,
    };
  });
  /** An event without stations has one sheet for the hall. */
  protected readonly sheets = computed(() => {
    const [event, code] = [this.event(), this.helperCode()];
    if (!event || !code) return [];
    const tables = event.stations.map((station) => ({ station, link: `${code.link}?tisch=${station.number}` }));
    return tables.length > 0 ? tables : [{ station: null, link: code.link }];
  });

  constructor() {
    effect(() => this.store.code.set(this.code()));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
