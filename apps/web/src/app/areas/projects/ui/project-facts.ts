/** What a project says of itself: why, for whom, with whom. */
import { Component, inject, input } from '@angular/core';
import type { PartnerView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PARTNER_WORDS } from '../model/project-words.js';

@Component({
  selector: 'qw-project-facts',
  template: `
    @if (project().problem) {
      <section>
        <h2 i18n="@@projects.problem">Problemlage</h2>
        <p class="text">{{ project().problem }}</p>
      </section>
    }
    @if (project().goals) {
      <section>
        <h2 i18n="@@projects.goals">Ziele</h2>
        <p class="text">{{ project().goals }}</p>
      </section>
    }
    @if (project().targetGroups.length > 0) {
      <section>
        <h2 i18n="@@projects.targetGroups">Zielgruppen</h2>
        <ul>
          @for (group of project().targetGroups; track group.label) {
            <li>
              {{ group.label }}
              @if (group.size !== null) {
                : <b>{{ formats.number(group.size) }}</b>
              }
              @if (group.note) {
                <span class="qw-secondary">{{ ' ' + group.note }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (project().partners.length > 0) {
      <section>
        <h2 i18n="@@projects.involved">Beteiligte</h2>
        <ul>
          @for (partner of project().partners; track $index) {
            <li>
              {{ partner.name }}
              <span class="qw-secondary">{{ partnerWords(partner) }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      gap: 24px 32px;
    }
    h2 {
      margin-bottom: 4px;
    }
    .text {
      white-space: pre-line;
      max-width: 74ch;
    }
    li {
      padding: 5px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
  `,
})
export class ProjectFacts {
  readonly project = input.required<ProjectView>();

  protected readonly formats = inject(Formats);

  protected partnerWords({ role, task }: PartnerView): string {
    return [PARTNER_WORDS[role], task].filter((part) => part !== '').join(', ');
  }
}
