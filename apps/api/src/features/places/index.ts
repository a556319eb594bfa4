export { AreaEditions } from './area-editions.service.js';
export { PlacesQueries } from './places.queries.js';
export { PlacesModule } from './places.module.js';
