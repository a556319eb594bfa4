/** In what a draft departs from the template it began with, in words: asked before a run is frozen, when it can still be put right. */
import type { IndexInputView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import { canonicalJson } from '@quartierwerk/statistics/index/canonical-json';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { classesInWords, clipInWords, coverageInWords, smoothingInWords, winsoriseInWords } from './choice-words.js';
import { TEMPLATES, toIndexMethod, weightOf, type DraftMethod } from './draft-method.js';
import { REFERENCE_WORDS } from './run-words.js';
import { AGGREGATION_WORDS, STANDARDISATION_WORDS } from './variant-words.js';

type Choice =
  'standardisation' | 'reference' | 'aggregation' | 'coverage' | 'winsorise' | 'smoothing' | 'clip' | 'classes';

/** One phrase for each choice that is another one than the template's, then one for each domain with another weight. */
export function departuresOf(
  draft: DraftMethod,
  { domains, indicators }: Pick<IndexInputView, 'domains' | 'indicators'>,
  formats: Formats,
): string[] {
  const method = toIndexMethod(draft, indicators);
  const usual: IndexMethod = TEMPLATES[draft.template];
  const differs = (choice: Choice) => canonicalJson(method[choice] ?? null) !== canonicalJson(usual[choice] ?? null);
  const choices = choicesInWords(method, formats).flatMap(({ choice, term, text }) =>
    differs(choice) ? [`${term}: ${text}`] : [],
  );
  const present = domains.filter(({ code }) => indicators.some(({ domainCode }) => domainCode === code));
  return [
    ...choices,
    ...present.flatMap(({ code, name }) => weightInWords(`${code} ${name}`, weightOf(draft, code), formats)),
  ];
}

function choicesInWords(method: IndexMethod, formats: Formats): { choice: Choice; term: string; text: string }[] {
  const { standardisation, reference, aggregation, coverage, winsorise, smoothing, classes } = method;
  return [
    {
      choice: 'standardisation',
      term: $localize`:@@diagnosis.lineMeasure:Maß`,
      text: STANDARDISATION_WORDS[standardisation],
    },
    { choice: 'reference', term: $localize`:@@diagnosis.lineReference:Bezug`, text: REFERENCE_WORDS[reference] },
    {
      choice: 'aggregation',
      term: $localize`:@@diagnosis.aggregation:Zusammengefasst als`,
      text: AGGREGATION_WORDS[aggregation],
    },
    { choice: 'coverage', term: $localize`:@@diagnosis.lineGaps:Lücken`, text: coverageInWords(coverage, formats) },
    {
      choice: 'winsorise',
      term: $localize`:@@diagnosis.keyWinsorise:Ausreißer`,
      text: winsoriseInWords(winsorise, formats),
    },
    { choice: 'smoothing', term: $localize`:@@diagnosis.lineSmoothing:Glättung`, text: smoothingInWords(smoothing) },
    { choice: 'clip', term: $localize`:@@diagnosis.keyClip:Kappung`, text: clipInWords(method, formats) },
    { choice: 'classes', term: $localize`:@@diagnosis.keyClasses:Klassen`, text: classesInWords(classes, formats) },
  ];
}

function weightInWords(domain: string, weight: number, formats: Formats): string[] {
  if (weight === 1) return [];
  if (weight === 0) return [$localize`:@@diagnosis.departureLeftOut:Bereich ${domain}:domain: nicht einbezogen`];
  const figure = formats.number(weight, 1);
  return [$localize`:@@diagnosis.departureWeight:Bereich ${domain}:domain: mit Gewicht ${figure}:weight:`];
}
