/** Why a draft cannot be computed, as a sentence with what to do. The codes are the engine's. */
import type { Refusal } from '@quartierwerk/statistics/index/reasons';

const MOST = 5;

/** One sentence for all refusals of a draft; they nearly always have one cause. */
export function refusalSentence(refusals: readonly Refusal[]): string {
  const codes = new Set(refusals.map(({ code }) => code));
  const named = [...new Set(refusals.flatMap(({ indicator }) => indicator ?? []))];
  const indicators = named.length > MOST ? `${named.slice(0, MOST).join(', ')} …` : named.join(', ');
  if (codes.has('denominator_lacking')) {
    return $localize`:@@diagnosis.refusedDenominators:Für den Kreiswert fehlen Nenner (${indicators}:indicators:). Wählen Sie das Mittel der Gebiete als Bezugswert, oder liefern Sie Zähler und Nenner.`;
  }
  if (codes.has('published_lacking')) {
    return $localize`:@@diagnosis.refusedPublished:Ein veröffentlichter Kreiswert fehlt (${indicators}:indicators:). Wählen Sie einen anderen Bezugswert, oder liefern Sie den Kreiswert nach.`;
  }
  if (codes.has('parent_lacking')) {
    return $localize`:@@diagnosis.refusedParent:Der Vergleich mit der eigenen Kommune braucht für jedes Gebiet eine Kommune mit einem Wert über null. Wählen Sie einen anderen Bezugswert.`;
  }
  if (codes.has('too_many_areas')) {
    return $localize`:@@diagnosis.refusedTooMany:Der paarweise Vergleich ist für so viele Gebiete nicht möglich. Wählen Sie eine Summe oder einen Mittelwert.`;
  }
  if (codes.has('no_first_component')) {
    return $localize`:@@diagnosis.refusedComponent:Eine erste Hauptkomponente gibt es hier nicht: Dafür braucht es drei Gebiete ohne Lücken und eine Richtung, in der sie sich am meisten unterscheiden. Wählen Sie eine Summe oder einen Mittelwert.`;
  }
  if (codes.has('nothing_to_score')) {
    return $localize`:@@diagnosis.refusedNothing:Es bleibt kein Indikator, der Gebiete unterscheidet. Nehmen Sie einen Bereich hinein oder wählen Sie ein anderes Jahr.`;
  }
  if (codes.has('too_few_areas')) {
    return $localize`:@@diagnosis.refusedAreas:Für einen Index sind es zu wenige Gebiete mit Werten.`;
  }
  return $localize`:@@diagnosis.refusedFigures:Mit diesen Werten lässt sich nicht rechnen (${indicators}:indicators:). Bitte prüfen Sie die Lieferung.`;
}

/** Whether another reference would help. */
export function needsAreaMean(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ code }) => code === 'denominator_lacking');
}
