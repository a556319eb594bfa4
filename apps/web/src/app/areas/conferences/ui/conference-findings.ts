/** What a conference found: each with its field of action, its area and what it rests on. While people sit together, they are changed here. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConferenceView, FindingView } from '@quartierwerk/contracts/conferences/conference.views';
import type { ReviseFinding } from '@quartierwerk/contracts/conferences/conferences.dto';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { EditedRow } from '../model/edited-row.js';
import { ConferenceLineForm } from './conference-line-form.js';

@Component({
  selector: 'qw-conference-findings',
  imports: [ConferenceLineForm, Icon, RouterLink],
  templateUrl: './conference-findings.html',
  styleUrl: './conference-findings.scss',
})
export class ConferenceFindings {
  readonly conference = input.required<ConferenceView>();
  readonly busy = input(false);
  readonly revise = input.required<(finding: FindingView, body: ReviseFinding) => Promise<unknown>>();
  /** Choosing a field or removing is no form: the page shows a refusal. */
  readonly act = input.required<(command: () => Promise<unknown>) => unknown>();
  readonly remove = input.required<(finding: FindingView) => Promise<unknown>>();

  private readonly pages = inject(NodePages);
  protected readonly label = $localize`:@@conferences.finding:Feststellung`;
  protected readonly longest = LIMITS.reasonLength;
  protected readonly edited = new EditedRow<FindingView>();
  protected readonly writable = computed(() => this.conference().actions.includes('add_finding'));
  protected readonly rows = computed(() => {
    const { findings, fields, areas } = this.conference();
    return findings.map((finding) => ({
      finding,
      field: fields.find(({ id }) => id === finding.fieldId)?.title ?? null,
      // With one area only, every finding is about it.
      area: areas.length > 1 ? (areas.find(({ id }) => id === finding.areaId)?.name ?? null) : null,
      // Codes first: they are short and read at once.
      sources: [...finding.sources]
        .sort((a, b) => Number(a.code === null) - Number(b.code === null))
        .map((source) => ({
          id: source.linkId,
          page: this.pages.of({ id: source.nodeId, kind: source.kind, code: source.code, addressKey: null }),
          label: source.code ?? source.title,
        })),
    }));
  });

  protected readonly store = (text: string): Promise<void> =>
    this.edited.store(
      (seen) => this.revise()(seen, { text }),
      (id) => this.conference().findings.find((finding) => finding.id === id),
    );

  protected choose(finding: FindingView, fieldId: string): void {
    this.act()(() => this.revise()(this.fresh(finding), { fieldId: fieldId === '' ? null : fieldId }));
  }

  protected take(finding: FindingView): void {
    this.act()(() => this.remove()(this.fresh(finding)));
  }

  private fresh(finding: FindingView): FindingView {
    return this.conference().findings.find(({ id }) => id === finding.id) ?? finding;
  }
}
