import { route } from '../http/route.js';
import type { DatesView, FrameView, StartView, WaitingListView } from './start.views.js';

/** The first page, and what of it stands in the frame or fills a page of its own. */
export const startRoutes = {
  start: route<StartView>('GET', '/api/start', { access: 'session.own', response: 'StartView' }),
  frame: route<FrameView>('GET', '/api/start/frame', { access: 'session.own', response: 'FrameView' }),
  waiting: route<WaitingListView>('GET', '/api/start/waiting', { access: 'session.own', response: 'WaitingListView' }),
  dates: route<DatesView>('GET', '/api/start/dates', { access: 'session.own', response: 'DatesView' }),
} as const;
