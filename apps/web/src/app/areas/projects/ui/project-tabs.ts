/** The views of a project. The figures stand first: what a project is asked for most. */
import { Component, computed, inject, input } from '@angular/core';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { type ViewTab, ViewTabs } from '@quartierwerk/ui/page/view-tabs';
import { ADDRESSES, type ProjectViewName, QUERY } from '../../../shared/addresses.js';

@Component({
  selector: 'qw-project-tabs',
  imports: [ViewTabs],
  template: `<qw-view-tabs [label]="label" [tabs]="tabs()" [shown]="shown()" />`,
})
export class ProjectTabs {
  readonly project = input.required<ProjectView>();
  readonly shown = input.required<ProjectViewName>();

  private readonly formats = inject(Formats);
  protected readonly label = $localize`:@@projects.views:Ansichten des Projekts`;
  protected readonly tabs = computed<ViewTab[]>(() => {
    const { code, obligations } = this.project();
    const link = ADDRESSES.project(code);
    const open = obligations.filter(({ due }) => due !== 'done').length;
    const view = (key: ProjectViewName, word: string): ViewTab => ({ key, word, link, query: { [QUERY.view]: key } });
    return [
      // The page as it opens has no view in its address.
      { ...view('kennzahlen', $localize`:@@projects.viewKpis:Kennzahlen`), query: {} },
      {
        ...view('fristen', $localize`:@@projects.viewDues:Fristen`),
        ...(open > 0 ? { count: this.formats.number(open) } : {}),
      },
      view('mittel', $localize`:@@projects.viewMoney:Mittel`),
      view('foerderung', $localize`:@@projects.funding:Förderung`),
      view('inhalt', $localize`:@@projects.viewContent:Inhalt und Beteiligte`),
    ];
  });
}
