/** Classes that a method asks for beside those that every run has: colours and legend of the map. */
import type { OwnClassesView, RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { LegendClass } from '@quartierwerk/ui/legend/class-legend';
import { INDEX_COLOURS, type MapColour } from '@quartierwerk/ui/legend/map-colours';

/** Colour of an area by the classes of the method; the darker, the greater the burden. Null without an index. */
export function ownColour(
  { kind, sizes }: OwnClassesView,
  { ownClass }: Pick<RunAreaView, 'ownClass'>,
): MapColour | null {
  if (ownClass === null) return null;
  const last = INDEX_COLOURS.length - 1;
  // Of the first areas and the others the first class is the group itself.
  if (kind === 'top') return INDEX_COLOURS[ownClass === 1 ? last : 1] ?? null;
  return INDEX_COLOURS[Math.round(((ownClass - 1) * last) / Math.max(1, sizes.length - 1))] ?? null;
}

/** From great to little burden, with limits and counts. */
export function ownLegend(classes: OwnClassesView, formats: Formats): LegendClass[] {
  const { kind, cuts, sizes } = classes;
  const texts = cuts.map((cut) => formats.number(cut, 2));
  const legend = sizes.map((count, at): LegendClass => {
    const colour = ownColour(classes, { ownClass: at + 1 }) ?? 'c1';
    return { colour, count, label: ownLabel(kind, at), limits: kind === 'top' ? '' : limitsOf(texts, at) };
  });
  return kind === 'top' ? legend : legend.toReversed();
}

/** Name of a class by its place, counted from zero. */
export function ownLabel(kind: OwnClassesView['kind'], at: number): string {
  if (kind !== 'top') return $localize`:@@diagnosis.ownClass:Klasse ${at + 1}:number:`;
  return at === 0 ? $localize`:@@diagnosis.ownTop:erste Gruppe` : $localize`:@@diagnosis.ownOthers:übrige`;
}

function limitsOf(cuts: readonly string[], at: number): string {
  const [lower, upper] = [cuts[at - 1], cuts[at]];
  if (lower === undefined && upper === undefined) return '';
  if (upper === undefined) return $localize`:@@diagnosis.limitFrom:ab ${lower}:limit:`;
  if (lower === undefined) return $localize`:@@diagnosis.limitBelow:unter ${upper}:limit:`;
  return $localize`:@@diagnosis.limitBetween:${lower}:from: bis ${upper}:to:`;
}
