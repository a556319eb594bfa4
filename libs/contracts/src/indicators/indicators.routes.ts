import type { DependentsView } from '../chain/outdated.views.js';
import { route } from '../http/route.js';
import type {
  CatalogueView,
  DomainView,
  IndicatorValuesView,
  IndicatorView,
  SourceListView,
  SourceView,
} from './catalogue.views.js';
import type { DeliveryBoardView, ReminderView } from './delivery-board.views.js';
import type { DeliveredValuesView, DeliveryListView, DeliveryView } from './deliveries.views.js';
import type { HiddenValuesView, ReleaseListView, ReleaseView } from './releases.views.js';
import type { ReleasedDataView } from './released-data.views.js';
import type { IndicatorSeriesView } from './series.views.js';
import type { ImportProblemsView, ImportStateView, ImportView, OpenImportListView } from './imports.views.js';

/** Routes of the area indicators: catalogue, sources, deliveries, imports. */
export const indicatorsRoutes = {
  catalogue: route<CatalogueView>('GET', '/api/indicators', {
    access: 'indicators.read',
    response: 'CatalogueView',
  }),
  indicator: route<IndicatorView>('GET', '/api/indicators/:code', {
    access: 'indicators.read',
    response: 'IndicatorView',
  }),
  values: route<IndicatorValuesView>('GET', '/api/indicators/:code/values', {
    access: 'indicators.read',
    response: 'IndicatorValuesView',
  }),
  /** All areas over all years, as they are shown: for pictures over time. */
  series: route<IndicatorSeriesView>('GET', '/api/indicators/:code/series', {
    access: 'indicators.read',
    response: 'IndicatorSeriesView',
  }),
  createIndicator: route<IndicatorView>('POST', '/api/indicators', {
    access: 'indicators.manage',
    response: 'IndicatorView',
    repeatable: true,
  }),
  /** Makes a new edition of the definition; `If-Match` carries the number of the edition it was made on. */
  reviseIndicator: route<IndicatorView>('POST', '/api/indicators/:code/editions', {
    access: 'indicators.manage',
    response: 'IndicatorView',
    guarded: true,
  }),
  /** Adds every indicator of the default catalogue that the workspace does not have yet. */
  takeOverDefaults: route<CatalogueView>('POST', '/api/indicators/defaults', {
    access: 'indicators.manage',
    response: 'CatalogueView',
    repeatable: true,
  }),
  createDomain: route<DomainView>('POST', '/api/indicators/domains', {
    access: 'indicators.manage',
    response: 'DomainView',
    repeatable: true,
  }),

  sources: route<SourceListView>('GET', '/api/sources', { access: 'indicators.read', response: 'SourceListView' }),
  createSource: route<SourceView>('POST', '/api/sources', {
    access: 'indicators.manage',
    response: 'SourceView',
    repeatable: true,
  }),
  reviseSource: route<SourceView>('PUT', '/api/sources/:id', {
    access: 'indicators.manage',
    response: 'SourceView',
    guarded: true,
  }),

  /** The table that a source fills in, as a workbook or CSV; query `TemplateQuery`. */
  deliveryTemplate: route<never>('GET', '/api/sources/:id/template', {
    access: 'deliveries.import',
    response: 'file',
  }),

  deliveryBoard: route<DeliveryBoardView>('GET', '/api/delivery-board', {
    access: 'deliveries.read',
    response: 'DeliveryBoardView',
  }),
  /** Asks a provider for figures of a period; answers with the board of that period. */
  requestDeliveries: route<DeliveryBoardView>('POST', '/api/delivery-requests', {
    access: 'indicators.manage',
    response: 'DeliveryBoardView',
    repeatable: true,
  }),
  reviseDeliveryRequest: route<DeliveryBoardView>('PUT', '/api/delivery-requests/:id', {
    access: 'indicators.manage',
    response: 'DeliveryBoardView',
    guarded: true,
  }),
  /** The provider says that it cannot deliver. */
  refuseDeliveryRequest: route<DeliveryBoardView>('POST', '/api/delivery-requests/:id/refusal', {
    access: 'deliveries.import',
    response: 'DeliveryBoardView',
    guarded: true,
  }),
  dropDeliveryRequest: route<DeliveryBoardView>('POST', '/api/delivery-requests/:id/withdrawal', {
    access: 'indicators.manage',
    response: 'DeliveryBoardView',
    guarded: true,
  }),
  /** One letter to each person of the provider's organisation, with everything that is open. */
  remindSource: route<ReminderView>('POST', '/api/sources/:id/reminders', {
    access: 'indicators.manage',
    response: 'ReminderView',
    repeatable: true,
  }),

  deliveries: route<DeliveryListView>('GET', '/api/deliveries', {
    access: 'deliveries.read',
    response: 'DeliveryListView',
  }),
  delivery: route<DeliveryView>('GET', '/api/deliveries/:id', {
    access: 'deliveries.read',
    response: 'DeliveryView',
  }),
  deliveredValues: route<DeliveredValuesView>('GET', '/api/deliveries/:id/values', {
    access: 'deliveries.read',
    response: 'DeliveredValuesView',
  }),
  /** What rests on a delivery, as far as the person may see it: what is marked when it is withdrawn. */
  deliveryDependents: route<DependentsView>('GET', '/api/deliveries/:id/dependents', {
    access: 'deliveries.read',
    response: 'DependentsView',
  }),
  /** Undoes the whole delivery and brings the values back that it had replaced. */
  withdrawDelivery: route<DeliveryView>('POST', '/api/deliveries/:id/withdrawal', {
    access: 'deliveries.withdraw',
    response: 'DeliveryView',
    guarded: true,
  }),

  releases: route<ReleaseListView>('GET', '/api/deliveries/:id/releases', {
    access: 'deliveries.release',
    response: 'ReleaseListView',
  }),
  /** Begins to work out what of a delivery can be shown; nothing changes before the approval. */
  createRelease: route<ReleaseView>('POST', '/api/deliveries/:id/releases', {
    access: 'deliveries.release',
    response: 'ReleaseView',
    repeatable: true,
  }),
  release: route<ReleaseView>('GET', '/api/releases/:id', { access: 'deliveries.release', response: 'ReleaseView' }),
  /** Values that the release hides, each with its reason. */
  hiddenValues: route<HiddenValuesView>('GET', '/api/releases/:id/hidden-values', {
    access: 'deliveries.release',
    response: 'HiddenValuesView',
  }),
  /** From now on everybody sees what was proposed. What the attack left open has to be accepted expressly. */
  approveRelease: route<ReleaseView>('POST', '/api/releases/:id/approval', {
    access: 'deliveries.release',
    response: 'ReleaseView',
    guarded: true,
  }),
  /** Gives up what is being worked out, or was proposed. */
  cancelRelease: route<ReleaseView>('POST', '/api/releases/:id/cancellation', {
    access: 'deliveries.release',
    response: 'ReleaseView',
  }),
  /** Nothing of it is shown any more. */
  withdrawRelease: route<ReleaseView>('POST', '/api/releases/:id/withdrawal', {
    access: 'deliveries.release',
    response: 'ReleaseView',
    guarded: true,
  }),
  /** What the files of a release hold. */
  releasedData: route<ReleasedDataView>('GET', '/api/releases/:id/released-data', {
    access: 'deliveries.release',
    response: 'ReleasedDataView',
  }),
  /** The released figures of a release, for passing on; query `ReleasedFileQuery`. */
  releasedFile: route<never>('GET', '/api/releases/:id/released-data/file', {
    access: 'deliveries.release',
    response: 'file',
  }),

  openImports: route<OpenImportListView>('GET', '/api/imports', {
    access: 'deliveries.import',
    response: 'OpenImportListView',
  }),
  /** The body is the file itself; `id` and `fileName` stand in the query. */
  upload: route<ImportView>('POST', '/api/imports', {
    access: 'deliveries.import',
    response: 'ImportView',
    repeatable: true,
    upload: true,
  }),
  import: route<ImportView>('GET', '/api/imports/:id', { access: 'deliveries.import', response: 'ImportView' }),
  importState: route<ImportStateView>('GET', '/api/imports/:id/state', {
    access: 'deliveries.import',
    response: 'ImportStateView',
  }),
  /** What rests on the values that the table would replace: what is marked when it is taken over. */
  importDependents: route<DependentsView>('GET', '/api/imports/:id/dependents', {
    access: 'deliveries.import',
    response: 'DependentsView',
  }),
  importProblems: route<ImportProblemsView>('GET', '/api/imports/:id/problems', {
    access: 'deliveries.import',
    response: 'ImportProblemsView',
  }),
  reviseDialect: route<ImportView>('PUT', '/api/imports/:id/dialect', {
    access: 'deliveries.import',
    response: 'ImportView',
    guarded: true,
  }),
  /** Reads another sheet of a delivered workbook. */
  chooseSheet: route<ImportView>('PUT', '/api/imports/:id/sheet', {
    access: 'deliveries.import',
    response: 'ImportView',
    guarded: true,
  }),
  reviseMapping: route<ImportView>('PUT', '/api/imports/:id/mapping', {
    access: 'deliveries.import',
    response: 'ImportView',
    guarded: true,
  }),
  commitImport: route<ImportStateView>('POST', '/api/imports/:id/commit', {
    access: 'deliveries.import',
    response: 'ImportStateView',
    guarded: true,
  }),
  /** Stops a running check or import; without effect when none runs. */
  cancelImport: route<ImportStateView>('POST', '/api/imports/:id/cancellation', {
    access: 'deliveries.import',
    response: 'ImportStateView',
  }),
  discardImport: route<never>('DELETE', '/api/imports/:id', { access: 'deliveries.import', response: 'none' }),
} as const;
