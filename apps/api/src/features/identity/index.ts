export { IdentityModule } from './identity.module.js';
export { OperatedAccounts } from './accounts/operated-accounts.service.js';
export { InvitationService } from './invitations/invitation.service.js';
export {
  WorkspaceFounder,
  type FoundedWorkspace,
  type OrganisationPlan,
  type PersonaPlan,
  type WorkspacePlan,
} from './founding/workspace-founder.js';
