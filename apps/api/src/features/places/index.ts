export { AreaEditions } from './area-editions.service.js';
export { PlacesModule } from './places.module.js';
