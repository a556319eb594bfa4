/** Choices of a method in words, each as a phrase that stands for itself. */
import type { Classes, IndexMethod, Winsorise } from '@quartierwerk/statistics/index/method';
import type { Smoothing } from '@quartierwerk/statistics/rates/smoothing';
import type { Formats } from '@quartierwerk/ui/format/formats';

export function ddofInWords(ddof: IndexMethod['ddof']): string {
  return ddof === 0
    ? $localize`:@@diagnosis.ddofZero:geteilt durch n`
    : $localize`:@@diagnosis.ddofOne:geteilt durch n − 1`;
}

/** The limit is meant in the spread that the measure divides by. */
export function clipInWords(
  { clip, standardisation }: Pick<IndexMethod, 'clip' | 'standardisation'>,
  formats: Formats,
): string {
  if (clip === null) return $localize`:@@diagnosis.clipNone:keine`;
  const limit = formats.number(clip, Number.isInteger(clip) ? 0 : 1);
  if (standardisation === 'robust') {
    return $localize`:@@diagnosis.clipLimitRobust:bei ${limit}:limit: mal 1,4826 · MAD`;
  }
  return $localize`:@@diagnosis.clipLimit:bei ${limit}:limit: Standardabweichungen`;
}

export const SMOOTHING_WORDS: Readonly<Record<Smoothing, string>> = {
  beta_binomial: $localize`:@@diagnosis.smoothBeta:nach Beta-Binomial (Kleinman)`,
  poisson: $localize`:@@diagnosis.smoothPoisson:nach Marshall, seltene Fälle`,
  binomial: $localize`:@@diagnosis.smoothBinomial:nach Marshall, Anteile`,
  logit: $localize`:@@diagnosis.smoothLogit:nach Logit, wie in Schottland`,
};

export function smoothingInWords(smoothing: Smoothing | null | undefined): string {
  return smoothing ? SMOOTHING_WORDS[smoothing] : $localize`:@@diagnosis.smoothNone:keine`;
}

export function winsoriseInWords(winsorise: Winsorise | null | undefined, formats: Formats): string {
  if (!winsorise) return $localize`:@@diagnosis.winsoriseNone:bleiben, wie sie sind`;
  if (winsorise.kind === 'share') {
    const share = formats.share(winsorise.share, 1);
    return $localize`:@@diagnosis.winsoriseShare:${share}:share: an jedem Ende herangeholt`;
  }
  return $localize`:@@diagnosis.winsoriseShape:nur bei schiefer Verteilung, höchstens ${winsorise.points}:points: Werte`;
}

export function coverageInWords({ domain, overall }: IndexMethod['coverage'], formats: Formats): string {
  return $localize`:@@diagnosis.lineGapsText:mindestens ${formats.share(domain)}:domain: je Bereich, ${formats.share(overall)}:overall: insgesamt`;
}

export function rescaleInWords(rescale: IndexMethod['rescale']): string {
  return rescale === 'z'
    ? $localize`:@@diagnosis.rescaleZ:Summe noch einmal standardisiert`
    : $localize`:@@diagnosis.rescaleNone:Summe, wie sie ist`;
}

export function classesInWords(classes: Classes, formats: Formats): string {
  switch (classes.kind) {
    case 'status':
      return $localize`:@@diagnosis.classesStatus:vier, wie im Berliner Monitoring`;
    case 'sd':
      return $localize`:@@diagnosis.classesSd:${classes.count}:count:, je eine Standardabweichung breit`;
    case 'quantile':
      return $localize`:@@diagnosis.classesQuantile:${classes.count}:count: mit gleich vielen Gebieten (Quantile Typ ${classes.type}:type:)`;
    case 'optimal':
      return $localize`:@@diagnosis.classesOptimal:${classes.count}:count: nach natürlichen Grenzen`;
    case 'top':
      return $localize`:@@diagnosis.classesTop:die ersten ${classes.count}:count: und die übrigen`;
    case 'manual':
      return $localize`:@@diagnosis.classesManual:Grenzen von Hand: ${classes.cuts.map((cut) => formats.number(cut, 2)).join('; ')}:cuts:`;
  }
}
