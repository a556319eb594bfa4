export { IdentityModule } from './identity.module.js';
export { OperatedAccounts } from './accounts/operated-accounts.service.js';
export { type Caller, CallerOf, callerOf } from './caller.js';
export { letterText, pageAddress } from './letters/letter-text.js';
export { Imprints } from './open/imprint.js';
export { OpenPlaces } from './open/open-places.js';
export { placeOf } from './open/place-names.js';
export { AttemptLimiter } from './sign-in/attempt-limiter.js';
export { InvitationService } from './invitations/invitation.service.js';
export {
  WorkspaceFounder,
  type FoundedWorkspace,
  type OrganisationPlan,
  type PersonaPlan,
  type WorkspacePlan,
} from './founding/workspace-founder.js';
