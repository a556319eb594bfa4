/** The most important things in Leichte Sprache: short sentences, one thought in each, hard words explained (BITV NRW § 4). */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ADDRESSES } from '../../shared/addresses.js';
import { PublisherStore } from '../data/publisher-store.js';

@Component({
  selector: 'qw-easy-language-page',
  imports: [RouterLink],
  templateUrl: './easy-language-page.html',
  styleUrls: ['../ui/open-page.scss', './easy-language-page.scss'],
})
export class EasyLanguagePage {
  protected readonly place = inject(PublisherStore).place;
  protected readonly addresses = ADDRESSES;
}
