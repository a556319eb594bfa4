export { Catalogue } from './catalogue.service.js';
export { Deliveries } from './deliveries.service.js';
export { DeliveryRequests } from './board/delivery-requests.service.js';
export { DirectImport, type DirectResult } from './imports/direct-import.js';
export { IndicatorsModule } from './indicators.module.js';
export { shownObservations } from './shown-values.js';
export { lockValues } from './observations.js';
export { Sources } from './sources.service.js';
