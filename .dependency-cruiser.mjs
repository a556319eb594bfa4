/**
 * The walls of the house (docs/architecture.md): who may import whom, between the projects and inside the applications.
 * `tools/checks/boundaries.spec.mjs` proves each rule by code that it must refuse.
 */

/** In the order of the chain: an area may know those before it. `chain` is the spine and may be known by all. */
const areas = [
  'identity',
  'places',
  'indicators',
  'diagnosis',
  'conferences',
  'steering',
  'participation',
  'plans',
  'projects',
  'start',
  'chain',
];

const tests = '\\.(spec|int-spec|testing)\\.ts$';
/** Packages, whether the resolver found them or not. */
const packages = (/** @type {string[]} */ ...names) => `^(node_modules/)?(${names.join('|')})(/|$)`;
const server = [
  '@nestjs',
  'typeorm',
  'pg',
  'pg-boss',
  'pg-copy-streams',
  'express',
  'pino',
  'helmet',
  'nodemailer',
  'highs',
  '@myriaddreamin',
  '@resvg',
  'docx',
  'fflate',
];
const wireClasses = ['class-validator', 'class-transformer', 'class-validator-jsonschema', 'reflect-metadata'];
const drawing = ['@angular', 'rxjs', 'd3-[a-z]+', 'uqr', 'leaflet', '@observablehq', '@types', 'geojson'];
/** Files of the contracts that hold addresses, codes and limits; everything else there may carry class-validator. */
const wireConstants =
  '^libs/contracts/src/.*(\\.(routes|errors|constants|limits)|/(route|limits|problem|error-codes|platform-errors))\\.ts$';

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const betweenProjects = [
  rule(
    'domain-is-pure',
    'The rules of the field depend on nothing.',
    { path: '^libs/domain/src/', pathNot: tests },
    { pathNot: '^libs/domain/src/' },
  ),
  rule(
    'statistics-is-pure',
    'The index engine runs in the API, in a worker and in the browser; it depends on nothing.',
    { path: '^libs/statistics/src/', pathNot: tests },
    { pathNot: '^libs/statistics/src/' },
  ),
  rule(
    'contracts-know-domain-only',
    'Wire shapes know the domain and the validators.',
    { path: '^libs/contracts/src/', pathNot: tests },
    { pathNot: ['^libs/(contracts|domain)/src/', packages('class-validator', 'class-transformer')] },
  ),
  rule(
    'wire-constants-carry-no-classes',
    'Addresses, codes and limits go to the browser: no validator may ride along.',
    { path: wireConstants },
    {
      path: ['^libs/contracts/src/', packages(...wireClasses)],
      pathNot: wireConstants,
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'ui-has-no-domain-noun',
    'Presentational pieces know Angular and means of drawing, and no word of the field.',
    { path: '^libs/ui/src/', pathNot: tests },
    { pathNot: ['^libs/ui/', packages(...drawing)] },
  ),
  rule(
    'ui-makes-no-requests',
    'Presentational pieces get their data.',
    { path: '^libs/ui/src/' },
    { path: '@angular/common.*http' },
  ),
  rule(
    'api-knows-no-client',
    'The API knows neither the client nor Angular.',
    { path: '^apps/api/' },
    { path: ['^apps/web/', '^libs/ui/', packages('@angular')] },
  ),
  rule(
    'web-knows-no-server',
    'Nothing of the server, no validator and no module of Node goes to the browser.',
    { path: '^apps/web/src/', pathNot: tests },
    { path: ['^apps/api/', packages(...server, ...wireClasses), '^node:'] },
  ),
  rule(
    'web-takes-no-node-modules',
    'The browser has no modules of Node.',
    { path: '^(apps/web|libs/ui)/src/', pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'web-takes-contracts-as-types',
    'From the contracts the client imports types, and values from constant files alone: a DTO class pulls class-validator along.',
    { path: '^apps/web/src/', pathNot: tests },
    { path: '^libs/contracts/src/', pathNot: wireConstants, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'libraries-know-no-application',
    'Libraries are below the applications.',
    { path: '^libs/' },
    { path: '^(apps|e2e)/' },
  ),
  rule(
    'journeys-know-no-application',
    'Journeys see the product from outside; words and shapes come from domain and contracts.',
    { path: '^e2e/' },
    { path: ['^apps/', '^libs/(ui|statistics)/'] },
  ),
];

const insideTheApi = [
  rule(
    'api-feature-through-its-index',
    'A feature sees platform, itself, and of another feature its index alone.',
    { path: '^apps/api/src/features/([^/]+)/', pathNot: tests },
    {
      path: '^apps/api/src/features/',
      pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
    },
  ),
  rule(
    'api-outside-through-the-index',
    'The application and its commands see of a feature its index alone.',
    { path: '^apps/api/src/(?!features/)', pathNot: tests },
    { path: '^apps/api/src/features/', pathNot: '^apps/api/src/features/[^/]+/index\\.ts$' },
  ),
  rule(
    'api-platform-has-no-business',
    'The platform knows no feature and no command.',
    { path: '^apps/api/src/platform/', pathNot: tests },
    { path: '^apps/api/src/(features|cli)/' },
  ),
  rule(
    'api-feature-is-below-the-commands',
    'Features know nothing of the command line.',
    { path: '^apps/api/src/features/', pathNot: tests },
    { path: '^apps/api/src/cli/' },
  ),
];

const insideTheClient = [
  rule(
    'web-area-sees-itself-and-shared',
    'An area of the client sees itself and what is shared: no other area, no shell.',
    { path: '^apps/web/src/app/areas/([^/]+)/' },
    { path: '^apps/web/src/app/', pathNot: ['^apps/web/src/app/areas/$1/', '^apps/web/src/app/shared/'] },
  ),
  rule(
    'web-public-sees-itself-and-shared',
    'Pages for citizens see themselves and what is shared.',
    { path: '^apps/web/src/app/public/' },
    { path: '^apps/web/src/app/', pathNot: '^apps/web/src/app/(public|shared)/' },
  ),
  rule(
    'web-shell-sees-no-area',
    'The shell reaches areas by their lazy routes, composed beside it.',
    { path: '^apps/web/src/app/shell/' },
    { path: '^apps/web/src/app/', pathNot: '^apps/web/src/app/(shell|shared)/' },
  ),
  rule(
    'web-shared-sees-no-place',
    'What is shared knows none of those who share it.',
    { path: '^apps/web/src/app/shared/' },
    { path: '^apps/web/src/app/', pathNot: '^apps/web/src/app/shared/' },
  ),
  rule(
    'web-features-stand-apart',
    'Inside an area a feature sees ui and data, and no other feature.',
    { path: '^apps/web/src/app/areas/([^/]+)/feature-([^/]+)/' },
    { path: '^apps/web/src/app/areas/$1/feature-', pathNot: '^apps/web/src/app/areas/$1/feature-$2/' },
  ),
  rule(
    'web-ui-only-presents',
    'The ui of an area has inputs and outputs: no data, no feature.',
    { path: '^apps/web/src/app/areas/([^/]+)/ui/' },
    { path: '^apps/web/src/app/areas/$1/(data|feature-)' },
  ),
  rule(
    'web-data-draws-nothing',
    'The data of an area knows neither its ui nor its features.',
    { path: '^apps/web/src/app/areas/([^/]+)/data/' },
    { path: '^apps/web/src/app/areas/$1/(ui|feature-)' },
  ),
];

const homes = ['apps/api/src/features', 'apps/web/src/app/areas', 'libs/domain/src', 'libs/contracts/src'];
const alongTheChain = areas
  .map((area, position) => ({ area, later: areas.slice(position + 1).filter((name) => name !== 'chain') }))
  .filter(({ later }) => later.length > 0)
  .map(({ area, later }) =>
    rule(
      `${area}-knows-only-areas-before-it`,
      `The chain runs one way: ${area} knows nothing of what rests on it.`,
      { path: `^(${homes.join('|')})/${area}/`, pathNot: tests },
      { path: `^(${homes.join('|')})/(${later.join('|')})/` },
    ),
  );

const everywhere = [
  rule(
    'no-circle',
    'A circle of values fails at run time (an ES module is read before it is filled) and has no order to read it in.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule('resolvable', 'Each import leads somewhere.', {}, { couldNotResolve: true }),
  rule(
    'no-tools-in-the-product',
    'What is shipped rests on dependencies, not on development dependencies.',
    { path: '^(apps|libs)/[^/]+/src/', pathNot: tests },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
  ),
  rule('tests-stay-out', 'The product does not import tests.', { path: '/src/', pathNot: tests }, { path: tests }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...betweenProjects, ...insideTheApi, ...insideTheClient, ...alongTheChain, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)\\.angular/'] },
    combinedDependencies: true,
    // Type imports count: knowing the shape of something is knowing it.
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@quartierwerk/source', 'types', 'import', 'node', 'default'],
    },
  },
};
