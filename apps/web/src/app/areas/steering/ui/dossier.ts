/** What a recommendation rests on, beside the item that decides on it: figures as they were cited, notes, citizens' words, consent. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { PinnedFigureView } from '@quartierwerk/contracts/diagnosis/pinned.views';
import type { EvidenceView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { ADDRESSES } from '../../../shared/addresses.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { ConsentList } from '../../../shared/consent/consent-list.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';

@Component({
  selector: 'qw-dossier',
  imports: [ConsentList, Icon, Loading, ProblemView, RouterLink],
  templateUrl: './dossier.html',
  styleUrl: './dossier.scss',
})
export class Dossier {
  readonly recommendationId = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);
  protected readonly addresses = ADDRESSES;
  protected readonly resource = readResource(conferencesRoutes.recommendation, () => ({
    params: { code: this.recommendationId() },
  }));
  protected readonly recommendation = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly evidence = computed(() => (this.recommendation()?.evidence ?? []).map((one) => this.entryOf(one)));
  protected readonly fact = computed(() => {
    const recommendation = this.recommendation();
    if (!recommendation) return '';
    const granted = recommendation.consents.filter(({ state }) => state.startsWith('granted')).length;
    const evidence = recommendation.evidence.length;
    return recommendation.consents.length === 0
      ? $localize`:@@steering.dossierEvidence:${evidence}:count: Belege`
      : $localize`:@@steering.dossierFact:${evidence}:count: Belege, Einvernehmen ${granted}:granted: von ${recommendation.consents.length}:asked:`;
  });

  private entryOf(evidence: EvidenceView) {
    return {
      id: evidence.linkId,
      icon: iconOf(evidence),
      page: this.pages.of(evidence.node),
      quoted: evidence.relation === 'supports',
      value: this.valueOf(evidence),
      text: this.textOf(evidence),
      source: this.sourceOf(evidence),
      newer: evidence.newer !== null,
    };
  }

  /** The figure that is looked for, apart from its name. */
  private valueOf({ figure }: EvidenceView): string {
    if (figure === null) return '';
    return this.figureOf(figure, figure.value);
  }

  private textOf({ figure, run, words, node }: EvidenceView): string {
    if (figure) {
      const district = this.figureOf(figure, figure.district);
      return figure.district === null
        ? figure.name
        : $localize`:@@steering.figureFact:${figure.name}:name:, Kreis ${district}:value:`;
    }
    if (run && run.rank !== null)
      return $localize`:@@steering.rankFact:Rang ${run.rank}:rank: von ${run.rankedAreas}:of: im Index, ${run.areaName}:area:`;
    return words?.text ?? node.title;
  }

  private figureOf({ unit, decimals }: PinnedFigureView, value: number | null): string {
    return unit === 'percent' ? this.formats.percent(value, decimals) : this.formats.number(value, decimals);
  }

  private sourceOf({ figure, run, words, node }: EvidenceView): string {
    const pinned = figure ?? run;
    if (pinned)
      return $localize`:@@steering.pinnedSource:${pinned.year}:year:, Lauf ${pinned.runNumber}:run:, ${pinned.areaName}:area:`;
    const said = [words?.said, words?.on ? this.formats.day(words.on) : null].filter((text) => text);
    return said.length > 0 ? said.join(', ') : NODE_KIND_WORDS[node.kind];
  }
}

function iconOf({ figure, run, relation }: EvidenceView): IconName {
  if (figure || run) return 'pin';
  return relation === 'supports' ? 'quote' : 'account';
}
