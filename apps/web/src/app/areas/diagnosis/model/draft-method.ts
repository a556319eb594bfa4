/**
 * The method of a draft as the planner sets it: reference, and one weight for each domain. It becomes an `IndexMethod` of the engine
 * and travels in the address in a short form, so that a colleague who gets the link sees the same draft.
 */
import { TOP_LIMITS, usualTop } from '@quartierwerk/domain/diagnosis/first-group';
import { POOLINGS, type Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import {
  optionsOf,
  optionsQuery,
  readOptions,
  USUAL_OPTIONS,
  type DraftOptions,
  type OptionsQuery,
} from './draft-options.js';
import { canonicalJson } from '@quartierwerk/statistics/index/canonical-json';
import {
  AGGREGATIONS,
  BERLIN_METHOD,
  DEFAULT_METHOD,
  POSITIVE_STANDARDISATIONS,
  REFERENCES,
  ROBUST_CLIP,
  STANDARDISATIONS,
  needsPositive,
  type Aggregation,
  type IndexMethod,
  type Reference,
  type Standardisation,
} from '@quartierwerk/statistics/index/method';

/** Standardisations that know a distance, which a limit can end. */
const LIMITED: readonly Standardisation[] = ['z', 'relative', 'points', 'robust', 'burden_only'];

export const TEMPLATES = { 'rbk-z': DEFAULT_METHOD, 'berlin-mss': BERLIN_METHOD } as const;
export type TemplateId = keyof typeof TEMPLATES;

/** Weight of every indicator of a domain; 0 leaves the domain out, 1 is the default and is not stored. */
export type DomainWeights = Readonly<Record<string, number>>;

export const WEIGHT_LIMITS = { min: 0, max: 2, step: 0.1 } as const;
export { TOP_LIMITS };

export interface DraftMethod extends DraftOptions {
  readonly template: TemplateId;
  readonly reference: Reference;
  readonly standardisation: Standardisation;
  readonly aggregation: Aggregation;
  readonly weights: DomainWeights;
  /** Least share of indicators with a value, below which an area has no index; null is that of the template. */
  readonly coverage: IndexMethod['coverage'] | null;
  readonly pooling: Pooling;
  /** How many areas stand in the first group; null is the usual ninth. No part of the method: the engine ranks, people choose. */
  readonly top: number | null;
}

export const NEW_DRAFT: DraftMethod = {
  template: 'rbk-z',
  reference: DEFAULT_METHOD.reference,
  standardisation: DEFAULT_METHOD.standardisation,
  aggregation: DEFAULT_METHOD.aggregation,
  weights: {},
  coverage: null,
  pooling: 'edition',
  top: null,
  ...USUAL_OPTIONS,
};

export function topOf(draft: Pick<DraftMethod, 'top'>, areasTakingPart: number): number {
  return draft.top ?? usualTop(areasTakingPart);
}

export function weightOf(draft: DraftMethod, domain: string): number {
  return draft.weights[domain] ?? 1;
}

/** The draft with one weight changed, kept within its limits and to one decimal. */
export function withWeight(draft: DraftMethod, domain: string, weight: number): DraftMethod {
  const { min, max } = WEIGHT_LIMITS;
  const kept = Math.round(Math.min(max, Math.max(min, weight)) * 10) / 10;
  const { [domain]: _former, ...others } = draft.weights;
  return { ...draft, weights: kept === 1 ? others : { ...others, [domain]: kept } };
}

export function withTemplate(draft: DraftMethod, template: TemplateId): DraftMethod {
  const { reference, standardisation, aggregation } = TEMPLATES[template];
  return { ...draft, template, reference, standardisation, aggregation, weights: {}, coverage: null, ...USUAL_OPTIONS };
}

export function coverageOf(draft: DraftMethod): IndexMethod['coverage'] {
  return draft.coverage ?? TEMPLATES[draft.template].coverage;
}

/** The draft with other coverage, in whole percent between 0 and 100; the template's own is not stored. */
export function withCoverage(draft: DraftMethod, changed: Partial<IndexMethod['coverage']>): DraftMethod {
  const whole = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
  const wanted = { ...coverageOf(draft), ...changed };
  const coverage = { domain: whole(wanted.domain), overall: whole(wanted.overall) };
  const usual = TEMPLATES[draft.template].coverage;
  const same = coverage.domain === usual.domain && coverage.overall === usual.overall;
  return { ...draft, coverage: same ? null : coverage };
}

/** Whether anything differs from the template; such a method may not carry the template's name. */
export function isOwnMethod(draft: DraftMethod): boolean {
  const { template, reference, standardisation, aggregation, weights, coverage } = draft;
  const usual = TEMPLATES[template];
  const changed =
    reference !== usual.reference || standardisation !== usual.standardisation || aggregation !== usual.aggregation;
  const options = Object.values(optionsQuery(draft)).some((word) => word !== null) || draft.classes.kind !== 'status';
  return changed || options || Object.keys(weights).length > 0 || coverage !== null;
}

/**
 * The method for the engine: the template with the draft's changes. Weights are named by indicator, because a domain is a grouping
 * of the catalogue and no part of the arithmetic.
 */
export function toIndexMethod(
  draft: DraftMethod,
  indicators: readonly { readonly code: string; readonly domainCode: string }[],
): IndexMethod {
  const template = TEMPLATES[draft.template];
  if (!isOwnMethod(draft)) return template;
  const weights = Object.fromEntries(
    indicators
      .map(({ code, domainCode }) => [code, weightOf(draft, domainCode)] as const)
      .filter(([, weight]) => weight !== 1),
  );
  const { reference, standardisation, aggregation } = draft;
  const { clip, smoothing, winsorise, classes } = fittingOptions(draft);
  return {
    ...template,
    id: 'custom',
    reference,
    standardisation,
    aggregation,
    clip,
    coverage: coverageOf(draft),
    classes,
    weights,
    ...(smoothing === null ? {} : { smoothing }),
    ...(winsorise === null ? {} : { winsorise }),
  };
}

/** The options as far as they go with measure and reference; the others stay in the draft for when they do again. */
function fittingOptions({ standardisation, reference, ...options }: DraftMethod): DraftOptions {
  // Medians need a limit, or single outliers decide after all.
  const clip = standardisation === 'robust' ? (options.clip ?? ROBUST_CLIP) : options.clip;
  const untreated = reference === 'parent' ? { smoothing: null, winsorise: null } : {};
  return { ...options, clip: LIMITED.includes(standardisation) ? clip : null, ...untreated };
}

/**
 * The draft that goes on from a stored method. Null when the workshop cannot express it (weights that differ inside a domain, another
 * standardisation): then beginning from a template is more honest than from something similar.
 */
export function fromMethod(
  method: IndexMethod,
  indicators: readonly { readonly code: string; readonly domainCode: string }[],
  pooling: Pooling,
): DraftMethod | null {
  const template = Object.hasOwn(TEMPLATES, method.id) ? (method.id as TemplateId) : NEW_DRAFT.template;
  const start: DraftMethod = { ...NEW_DRAFT, template, pooling, ...choicesOf(method) };
  const weighted = indicators.reduce(
    (draft, { code, domainCode }) => withWeight(draft, domainCode, method.weights[code] ?? 1),
    withCoverage(start, method.coverage),
  );
  const { id: _id, version: _version, ...wanted } = method;
  const { id: _ownId, version: _ownVersion, ...expressed } = toIndexMethod(weighted, indicators);
  const usual = Object.entries(wanted.weights).filter(([, weight]) => weight !== 1);
  const same = canonicalJson({ ...wanted, weights: Object.fromEntries(usual) }) === canonicalJson(expressed);
  return same ? weighted : null;
}

function choicesOf(method: IndexMethod) {
  const { reference, standardisation, aggregation } = method;
  return { reference, standardisation, aggregation, ...optionsOf(method, ROBUST_CLIP) };
}

/** The draft measured in another way; a mean that needs values above zero gives way to the sum where that has none. */
export function withStandardisation(draft: DraftMethod, standardisation: Standardisation): DraftMethod {
  const fits = !needsPositive(draft) || POSITIVE_STANDARDISATIONS.includes(standardisation);
  return { ...draft, standardisation, aggregation: fits ? draft.aggregation : 'sum' };
}

/** The draft put together in another way; a mean that needs values above zero brings the measure that has them. */
export function withAggregation(draft: DraftMethod, aggregation: Aggregation): DraftMethod {
  const fits = !needsPositive({ aggregation }) || POSITIVE_STANDARDISATIONS.includes(draft.standardisation);
  return { ...draft, aggregation, standardisation: fits ? draft.standardisation : 'minmax' };
}

/** Short form for the address; what is as in a new draft is null, so that the address stays short. */
export interface DraftQuery extends OptionsQuery {
  readonly vorlage: string | null;
  readonly bezug: string | null;
  readonly mass: string | null;
  readonly summe: string | null;
  readonly gewichte: string | null;
  readonly luecken: string | null;
  readonly jahrgaenge: string | null;
  readonly erste: string | null;
}

const REFERENCE_WORDS: Readonly<Record<Reference, string>> = {
  district: 'kreis',
  area_mean: 'mittel',
  parent: 'kommune',
  published: 'veroeffentlicht',
};
const POOLING_WORDS: Readonly<Record<Pooling, string>> = { edition: 'zusammen', none: 'einzeln' };

export function toQuery(draft: DraftMethod): DraftQuery {
  const weights = Object.entries(draft.weights).sort(([a], [b]) => (a < b ? -1 : 1));
  const { reference: templateReference, standardisation, aggregation } = TEMPLATES[draft.template];
  return {
    vorlage: draft.template === NEW_DRAFT.template ? null : draft.template,
    bezug: draft.reference === templateReference ? null : REFERENCE_WORDS[draft.reference],
    mass: draft.standardisation === standardisation ? null : draft.standardisation,
    summe: draft.aggregation === aggregation ? null : draft.aggregation,
    gewichte: weights.length === 0 ? null : weights.map(([domain, weight]) => `${domain}${weight}`).join('_'),
    luecken: draft.coverage === null ? null : `${percent(draft.coverage.domain)}-${percent(draft.coverage.overall)}`,
    jahrgaenge: draft.pooling === NEW_DRAFT.pooling ? null : POOLING_WORDS[draft.pooling],
    erste: draft.top === null ? null : String(draft.top),
    ...optionsQuery(draft),
  };
}

/** The draft of an address; null when the address says nothing about it. What cannot be read is left as in a new draft. */
export function fromQuery(query: Readonly<Partial<Record<keyof DraftQuery, string | null>>>): DraftMethod | null {
  const given = Object.keys(toQuery(NEW_DRAFT)).map((name) => query[name as keyof DraftQuery]);
  if (given.every((part) => part === undefined || part === null || part === '')) return null;
  const template = query.vorlage && Object.hasOwn(TEMPLATES, query.vorlage) ? (query.vorlage as TemplateId) : 'rbk-z';
  const reference = REFERENCES.find((code) => REFERENCE_WORDS[code] === query.bezug) ?? TEMPLATES[template].reference;
  const pooling = POOLINGS.find((code) => POOLING_WORDS[code] === query.jahrgaenge) ?? NEW_DRAFT.pooling;
  const usual = TEMPLATES[template];
  const standardisation = STANDARDISATIONS.find((code) => code === query.mass) ?? usual.standardisation;
  const aggregation = AGGREGATIONS.find((code) => code === query.summe) ?? usual.aggregation;
  const start: DraftMethod = withAggregation(
    { ...NEW_DRAFT, template, reference, standardisation, pooling, top: readTop(query.erste), ...readOptions(query) },
    aggregation,
  );
  const covered = readCoverage(query.luecken);
  return readWeights(query.gewichte).reduce(
    (draft, [domain, weight]) => withWeight(draft, domain, weight),
    covered === null ? start : withCoverage(start, covered),
  );
}

/** The draft of an address whose parameters `word` reads; null as in `fromQuery`. */
export function draftOfAddress(word: (name: string) => string | null): DraftMethod | null {
  return fromQuery(Object.fromEntries(Object.keys(toQuery(NEW_DRAFT)).map((name) => [name, word(name)])));
}

/** A number of areas as it was typed; null when it is none that is possible. */
export function readTop(text: string | null | undefined): number | null {
  const { min, max } = TOP_LIMITS;
  const value = Number(text);
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}

function readCoverage(text: string | null | undefined): IndexMethod['coverage'] | null {
  const match = /^(\d{1,3})-(\d{1,3})$/.exec(text ?? '');
  return match ? { domain: Number(match[1]) / 100, overall: Number(match[2]) / 100 } : null;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function readWeights(text: string | null | undefined): [domain: string, weight: number][] {
  return (text ?? '').split('_').flatMap((part) => {
    const match = /^([A-Za-z]{1,8})(\d(?:\.\d)?)$/.exec(part);
    return match ? [[match[1] as string, Number(match[2])] as [string, number]] : [];
  });
}
