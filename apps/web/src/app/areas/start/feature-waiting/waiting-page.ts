/** Everything that waits for this person, by what must happen when. */
import { Component, computed, inject } from '@angular/core';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { taskGroups } from '../model/task-groups.js';
import { tasksOf } from '../model/tasks.js';
import { TaskList } from '../ui/task-list.js';

@Component({
  selector: 'qw-waiting-page',
  imports: [Empty, Loading, PageHeader, ProblemView, TaskList],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" [fact]="fact()" />
    <div class="qw-body">
      @if (resource.error(); as error) {
        <qw-problem-view [error]="error" (retry)="resource.reload()" />
      } @else if (!known()) {
        <qw-loading [rows]="8" />
      } @else {
        @for (group of groups(); track group.heading; let first = $first) {
          <section>
            <h2>
              {{ group.heading }} <span class="qw-small qw-secondary">{{ formats.number(group.tasks.length) }}</span>
            </h2>
            <qw-task-list [tasks]="group.tasks" [leads]="first" />
          </section>
        } @empty {
          <qw-empty [heading]="emptyHeading">
            <ng-container i18n="@@start.nothingWhy"
              >Hier steht, was Ihre Rolle tun muss und bis wann: Stände, Vorlagen, Zahlen, Antworten.</ng-container
            >
          </qw-empty>
        }
      }
    </div>
  `,
  styles: `
    section {
      max-width: 1000px;
    }
  `,
})
export class WaitingPage {
  protected readonly formats = inject(Formats);
  protected readonly heading = $localize`:@@start.waiting:Wartet auf mich`;
  protected readonly crumbs = [
    { label: $localize`:@@start.title:Start`, link: ADDRESSES.start },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@start.nothing:Für Ihre Rolle liegt nichts an.`;
  private readonly today = dayOf(new Date());

  protected readonly resource = readResource(startRoutes.waiting);
  protected readonly known = keptValue(this.resource);
  private readonly pages = inject(NodePages);
  private readonly tasks = computed(() => tasksOf(this.known()?.waiting ?? [], this.today, this.pages.of));
  protected readonly groups = computed(() => taskGroups(this.tasks(), this.today));
  protected readonly fact = computed(() => this.formats.longDay(new Date()));
}
