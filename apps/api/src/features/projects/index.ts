export { ProjectsModule } from './projects.module.js';
export { GrantMoneyBook } from './grants/grant-money.service.js';
export { Grants } from './grants/grants.service.js';
export { Obligations } from './grants/obligations.service.js';
export { Programmes } from './grants/programmes.service.js';
export { Kpis } from './kpis/kpis.service.js';
export { Readings } from './kpis/readings.service.js';
export { Projects } from './projects/projects.service.js';
