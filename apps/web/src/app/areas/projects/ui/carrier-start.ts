/**
 * The first page of a carrier: what is due with the days that are left, how its projects stand this year, what changed. Made for a
 * phone; everything comes in one answer.
 */
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CarrierStartView } from '@quartierwerk/contracts/projects/project.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { PROJECT_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import { changeRows, dueRows, figureRows } from '../model/carrier-start.js';
import { MonthNames } from '../model/month-names.js';

@Component({
  selector: 'qw-carrier-start',
  imports: [Icon, MatButton, RouterLink, Status],
  templateUrl: './carrier-start.html',
  styleUrl: './carrier-start.scss',
})
export class CarrierStart {
  readonly view = input.required<CarrierStartView>();

  private readonly formats = inject(Formats);
  private readonly names = inject(MonthNames);
  private readonly pages = inject(NodePages);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = PROJECT_STATE_WORDS;
  protected readonly due = computed(() => dueRows(this.view(), this.formats, this.names));
  protected readonly projects = computed(() =>
    this.view().projects.map((project) => ({
      project,
      span: this.names.span(`${project.month.slice(0, 4)}-01`, project.month),
      until:
        project.endsOn === null
          ? ''
          : project.daysLeft !== null && project.daysLeft >= 0
            ? $localize`:@@projects.untilDays:bis ${this.formats.day(project.endsOn)}:end:, noch ${this.formats.number(project.daysLeft)}:days: Tage`
            : $localize`:@@projects.until:bis ${this.formats.day(project.endsOn)}:end:`,
      figures: figureRows(project, this.formats),
    })),
  );
  protected readonly changes = computed(() => changeRows(this.view(), this.formats, this.pages.of));
}
