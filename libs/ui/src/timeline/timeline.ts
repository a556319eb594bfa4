/**
 * What lasts how long: a bar for each entry, diamonds for its milestones (filled: reached), a line for today. A day that was promised
 * before stays, joined to the new one by a dashed line. What the picture shows stands in words beside it for those who do not see it.
 */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../format/formats.js';
import { timeScale } from './timeline-scale.js';

export interface TimelineMark {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly reached: boolean;
  /** The day that was promised first, where it has moved. */
  readonly formerDay: string | null;
}

export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  readonly link?: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The end that was promised first, where it has moved. */
  readonly formerTo: string | null;
  /** Over: drawn in grey. */
  readonly over?: boolean;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineGroup {
  readonly label: string;
  readonly rows: readonly TimelineRow[];
}

@Component({
  selector: 'qw-timeline',
  imports: [RouterLink],
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly groups = input.required<readonly TimelineGroup[]>();
  readonly today = input.required<string>();
  /** Days that the axis covers in any case: the period of the plan. */
  readonly period = input<readonly string[]>([]);
  readonly label = input.required<string>();

  private readonly formats = inject(Formats);
  protected readonly scale = computed(() => {
    const own = this.groups().flatMap(({ rows }) => rows.flatMap(daysOf));
    const days = [...this.period(), ...own];
    return timeScale(days.length > 0 ? days : [this.today()]);
  });
  protected readonly todayAt = computed(() => {
    const at = this.scale().at(this.today());
    return at > 0 && at < 100 ? at : null;
  });
  protected readonly drawn = computed(() => {
    const { at } = this.scale();
    return this.groups().map((group) => ({
      label: group.label,
      rows: group.rows.map((row) => ({
        ...row,
        bar: row.from && row.to ? { left: at(row.from), width: Math.max(0.6, at(row.to) - at(row.from)) } : null,
        moved: row.formerTo && row.to ? between(at(row.formerTo), at(row.to)) : null,
        words: this.wordsOf(row),
        points: row.marks.map((mark) => ({
          ...mark,
          at: at(mark.day),
          moved: mark.formerDay ? between(at(mark.formerDay), at(mark.day)) : null,
          formerAt: mark.formerDay ? at(mark.formerDay) : null,
        })),
      })),
    }));
  });

  /** The row as a sentence: from when to when, what moved, which milestones. */
  private wordsOf({ from, to, formerTo, marks }: TimelineRow): string {
    const day = (value: string) => this.formats.day(value);
    const words: string[] = [];
    if (from && to) words.push($localize`:@@ui.timelinePeriod:${day(from)}:from: bis ${day(to)}:to:`);
    else words.push($localize`:@@ui.timelineOpen:ohne Zeitraum`);
    if (formerTo) words.push($localize`:@@ui.timelineFormer:bisher bis ${day(formerTo)}:day:`);
    for (const mark of marks) {
      const when = mark.reached
        ? $localize`:@@ui.timelineReached:${mark.title}:title: erreicht am ${day(mark.day)}:day:`
        : $localize`:@@ui.timelineDue:${mark.title}:title: am ${day(mark.day)}:day:`;
      const former = mark.formerDay ? `, ${$localize`:@@ui.timelineBefore:bisher ${day(mark.formerDay)}:day:`}` : '';
      words.push(when + former);
    }
    return words.join('; ');
  }
}

function daysOf({ from, to, formerTo, marks }: TimelineRow): string[] {
  return [from, to, formerTo, ...marks.flatMap(({ day, formerDay }) => [day, formerDay])].filter(
    (day): day is string => day !== null,
  );
}

function between(a: number, b: number): { readonly left: number; readonly width: number } {
  return { left: Math.min(a, b), width: Math.abs(b - a) };
}
