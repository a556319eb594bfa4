import type { Role } from '@quartierwerk/domain/access/roles';
/** A workspace of a test's own; nothing else lives in it. */
export interface TestWorkspace {
  readonly id: string;
  readonly organisationId: string;
}
export interface TestPerson {
  readonly userId: string;
  readonly workspace: TestWorkspace;
  /** Header for a signed-in request. */
  readonly cookie: string;
}
/** A new workspace with one organisation. */
export declare function aWorkspace(name?: string): Promise<TestWorkspace>;
/** A signed-in person with the given roles; the session begins at `now`. */
export declare function aPerson(workspace: TestWorkspace, roles: readonly Role[], now?: Date): Promise<TestPerson>;
//# sourceMappingURL=builders.d.ts.map
