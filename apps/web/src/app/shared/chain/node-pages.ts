/** Where nodes lead the person who is signed in: a page that the role does not open is no way on, its thread is. */
import { inject, Service } from '@angular/core';
import { READ_PERMISSION_OF_KIND } from '@quartierwerk/domain/chain/kind-access';
import { SessionStore } from '../session/session-store.js';
import { type MayRead, nodePage, type PageOf } from './node-page.js';

@Service()
export class NodePages {
  private readonly session = inject(SessionStore);

  readonly mayRead: MayRead = (kind) => this.session.may(READ_PERMISSION_OF_KIND[kind]);
  readonly of: PageOf = (node) => nodePage(node, this.mayRead);
}
