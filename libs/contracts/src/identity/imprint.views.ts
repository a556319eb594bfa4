/** Who answers for the public pages of a workspace: as its administrators enter it, and as everybody reads it. */
import type { Imprint } from '@quartierwerk/domain/identity/imprint';

/** For administrators; empty texts and version 0 until it was entered. */
export interface ImprintView extends Imprint {
  readonly entered: boolean;
  /** The workspace's own name in public addresses. */
  readonly place: string;
  readonly version: number;
}

export interface OpenPublisherView {
  /** As it stands in the address. */
  readonly place: string;
  readonly publisher: string;
  /** The workspace that the pages belong to; a town's pages may belong to its district's. */
  readonly workspace: string;
  readonly demonstration: boolean;
  /** Null until it was entered. */
  readonly imprint: Imprint | null;
}

export interface OpenPublishersView {
  readonly publishers: readonly { readonly place: string; readonly office: string }[];
}
