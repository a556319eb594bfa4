/** The right column of a stored run: its method in words, the weights, and the facts by which anybody can compute it again. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { IndexRunView, RunVerificationView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';
import { methodLines } from '../model/method-words.js';
import { isExpected, type RunFigures } from '../model/run-figures.js';
import { methodName, UNREADABLE_METHOD } from '../model/run-words.js';
import { warningSentences } from '../model/warning-words.js';

@Component({
  selector: 'qw-run-facts',
  imports: [Icon, MatButton, Note, RouterLink],
  templateUrl: './run-facts.html',
  styleUrl: './run-facts.scss',
})
export class RunFacts {
  readonly run = input.required<IndexRunView>();
  readonly figures = input.required<RunFigures>();
  readonly shares = input.required<ReadonlyMap<string, number | null>>();
  readonly verification = input<RunVerificationView | null>(null);
  readonly verifying = input(false);
  readonly verified = output();

  protected readonly formats = inject(Formats);
  protected readonly qualityAddress = computed(() => ADDRESSES.runQuality(this.run().number));
  protected readonly noteAddress = computed(() => ADDRESSES.runNote(this.run().number));
  protected readonly name = computed(() => methodName(this.run().methodId));
  protected readonly lines = computed(() => {
    const { storedMethod, indicators } = this.figures();
    return storedMethod === null ? [] : methodLines(storedMethod, indicators, this.formats);
  });
  protected readonly unreadable = computed(() => (this.figures().storedMethod === null ? UNREADABLE_METHOD : ''));
  protected readonly domains = computed(() => {
    const { domains, indicators } = this.figures();
    return domains
      .map(({ code, name }) => {
        const own = indicators.filter(({ domainCode }) => domainCode === code);
        const weights = weightsOf(own);
        return {
          code,
          name,
          weights,
          leftOut: weights.every((weight) => weight === 0),
          count: own.filter(isExpected).length,
          share: this.shares().get(code) ?? null,
        };
      })
      .filter(({ weights }) => weights.length > 0);
  });
  protected readonly warnings = computed(() => warningSentences(this.run().warnings, this.formats));
  protected readonly result = computed(() => {
    const verification = this.verification();
    return verification === null ? null : resultOf(verification);
  });
  protected readonly newerData = $localize`:@@diagnosis.newerData:Inzwischen wurde geliefert oder zurückgezogen; ein neuer Lauf käme zu anderen Zahlen.`;

  protected weightText(weights: readonly number[]): string {
    const texts = [...new Set(weights)].sort((a, b) => a - b).map((weight) => this.formats.number(weight, 1));
    return texts.length > 1 ? `${texts[0]}–${texts.at(-1)}` : (texts[0] ?? '');
  }
}

function weightsOf(indicators: RunFigures['indicators']): number[] {
  return indicators.filter(({ direction }) => direction !== 'context').map(({ weight }) => weight);
}

function resultOf({ check, engineChanged, differingAreas }: RunVerificationView) {
  if (check === 'from_released') {
    return {
      tone: 'info' as const,
      text: $localize`:@@diagnosis.checkFromReleased:Nicht verglichen: Diese Zahlen sind heute aus freigegebenen Werten gerechnet. Ob sich der Lauf selbst wiederholen lässt, sieht, wer die genauen Werte sehen darf.`,
    };
  }
  if (check === 'reproduced') {
    return {
      tone: 'ok' as const,
      text: $localize`:@@diagnosis.reproduced:Nachgerechnet: Prüfsumme und alle Werte stimmen überein.`,
    };
  }
  if (engineChanged) {
    return {
      tone: 'warn' as const,
      text: $localize`:@@diagnosis.engineChanged:Die Rechenregeln haben seither eine neue Fassung; die Prüfsumme ist deshalb eine andere. Abweichende Gebiete: ${differingAreas}:count:.`,
    };
  }
  return {
    tone: 'error' as const,
    text: $localize`:@@diagnosis.notReproduced:Die Nachrechnung kommt zu anderen Werten. Abweichende Gebiete: ${differingAreas}:count:.`,
  };
}
