/** What a measure rests on, in plain sentences: only what is public was sent, so that nothing here can tell more. */
import type { OpenMeasureView } from '@quartierwerk/contracts/plans/open-measure.views';
import type { Formats } from '@quartierwerk/ui/format/formats';

export function basisOf(
  { contributions, themes, decisions }: Pick<OpenMeasureView, 'contributions' | 'themes' | 'decisions'>,
  formats: Formats,
): string[] {
  return [
    ...voices(contributions),
    ...themes.map((theme) => $localize`:@@public.basisTheme:Das Thema war: „${theme}:theme:“.`),
    ...decisions.map(
      ({ title, body, decidedOn }) =>
        $localize`:@@public.basisDecision:Am ${formats.day(decidedOn)}:day: beriet „${body}:body:“ darüber: ${title}:title:.`,
    ),
  ];
}

function voices(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1
      ? $localize`:@@public.basisOne:Jemand hat auf einer Sozialraumkonferenz darum gebeten: 1 öffentlicher Beitrag führte hierher.`
      : $localize`:@@public.basisMany:Menschen haben auf Sozialraumkonferenzen darum gebeten: ${count}:count: öffentliche Beiträge führten hierher.`,
  ];
}
