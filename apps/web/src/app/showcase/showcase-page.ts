/** All building blocks with their states on one page, for those who build further; shown in the demonstration only. */
import { Component } from '@angular/core';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ShowControls } from './show-controls.js';
import { ShowFeedback } from './show-feedback.js';
import { ShowFigures } from './show-figures.js';
import { ShowMap } from './show-map.js';
import { ShowOverlays } from './show-overlays.js';
import { ShowSigns } from './show-signs.js';

@Component({
  selector: 'qw-showcase-page',
  imports: [PageHeader, ShowControls, ShowFeedback, ShowFigures, ShowMap, ShowOverlays, ShowSigns],
  template: `
    <qw-page-header [heading]="heading" [fact]="fact" />
    <div class="columns">
      <div><qw-show-signs /><qw-show-controls /></div>
      <div><qw-show-overlays /><qw-show-feedback /></div>
    </div>
    <div class="wide"><qw-show-map /><qw-show-figures /></div>
  `,
  styles: `
    .columns,
    .wide {
      padding: 12px var(--qw-page-margin);
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
      gap: 24px 40px;
    }
  `,
})
export class ShowcasePage {
  protected readonly heading = $localize`:@@shell.components:Bausteine`;
  protected readonly fact = $localize`:@@showcase.fact:alle Teile mit ihren Zuständen, Werte erfunden`;
}
