import { route } from '../http/route.js';
import type { CaptureResultView, CaptureSheetView } from './capture.views.js';
import type {
  AnswerView,
  BesideView,
  ContributionListView,
  ContributionView,
  PublishedView,
  SupportView,
  ThemeListView,
  ThemeView,
} from './contribution.views.js';
import type { EventListView, EventView } from './event.views.js';
import type { OpenContributionView } from './open.views.js';

const EVENTS = '/api/participation/neighbourhood-conferences';
const CONTRIBUTIONS = '/api/participation/contributions';
const THEMES = '/api/participation/themes';

const readers = { access: 'participation.read' } as const;
const recorders = { access: 'participation.record' } as const;
const answerers = { access: 'participation.answer' } as const;
const helpers = { access: 'helper_code' } as const;
const event = { ...recorders, response: 'EventView', guarded: true } as const;
const contribution = { ...recorders, response: 'ContributionView', guarded: true } as const;
const theme = { ...recorders, response: 'ThemeView' } as const;

/** What a helper's device sends with every request, in place of a session; not in the address, which is logged. */
export const HELPER_HEADERS = {
  /** The code of the event. */
  code: 'Helper-Code',
  /** A UUID that the device has made for itself at this event: it may correct what came from it. */
  device: 'Helper-Device',
} as const;

/** Routes of the area participation: neighbourhood conferences, contributions, themes, answers. */
export const participationRoutes = {
  events: route<EventListView>('GET', EVENTS, { ...readers, response: 'EventListView' }),
  /** By its code. */
  event: route<EventView>('GET', `${EVENTS}/:code`, { ...readers, response: 'EventView' }),
  prepareEvent: route<EventView>('POST', EVENTS, { ...recorders, response: 'EventView', repeatable: true }),
  reviseEvent: route<EventView>('PATCH', `${EVENTS}/:id`, event),
  openEvent: route<EventView>('POST', `${EVENTS}/:id/open`, event),
  closeEvent: route<EventView>('POST', `${EVENTS}/:id/close`, event),
  cancelEvent: route<EventView>('POST', `${EVENTS}/:id/cancel`, event),
  countParticipants: route<EventView>('PUT', `${EVENTS}/:id/participants`, event),

  /** What a device needs to record; by the code for helpers or by that of the event. */
  captureSheet: route<CaptureSheetView>('GET', '/api/participation/capture/:code', {
    ...recorders,
    response: 'CaptureSheetView',
  }),
  /** Body `RecordContributions`. Needs no key: every entry is named by its device, and sending it again changes nothing. */
  record: route<CaptureResultView>('POST', `${EVENTS}/:id/contributions`, {
    ...recorders,
    response: 'CaptureResultView',
  }),

  /** Body `SeenHelperCode`: makes a code and ends the one before it. */
  switchOnHelperCode: route<EventView>('POST', `${EVENTS}/:id/helper-code`, {
    ...recorders,
    response: 'EventView',
    repeatable: true,
  }),
  /** Body `SeenHelperCode`. */
  endHelperCode: route<EventView>('POST', `${EVENTS}/:id/helper-code/end`, { ...recorders, response: 'EventView' }),
  /** The event of the code in the headers (`HELPER_HEADERS`), and what this device has recorded at it. */
  helperSheet: route<CaptureSheetView>('GET', '/api/helper/capture', { ...helpers, response: 'CaptureSheetView' }),
  /** As `record`, for the event of the code. */
  helperRecord: route<CaptureResultView>('POST', '/api/helper/contributions', {
    ...helpers,
    response: 'CaptureResultView',
  }),

  /** Query `ContributionQuery`; a hundred at a time. */
  contributions: route<ContributionListView>('GET', CONTRIBUTIONS, { ...readers, response: 'ContributionListView' }),
  /** By its receipt. */
  contribution: route<ContributionView>('GET', `${CONTRIBUTIONS}/:code`, { ...readers, response: 'ContributionView' }),
  /** Query `ContributionQuery`, of the list that one walks through. */
  beside: route<BesideView>('GET', `${CONTRIBUTIONS}/:code/beside`, { ...readers, response: 'BesideView' }),
  correct: route<ContributionView>('PATCH', `${CONTRIBUTIONS}/:id`, contribution),
  setPoints: route<ContributionView>('PUT', `${CONTRIBUTIONS}/:id/points`, contribution),
  redact: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/redact`, contribution),
  discard: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/discard`, contribution),
  restore: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/restore`, contribution),
  forward: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/forward`, contribution),
  reportBack: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/report-back`, contribution),
  /** Shows it to everyone or takes it back. By those who answer: a second pair of eyes. */
  publish: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/publish`, { ...contribution, ...answerers }),
  /** Body `PublishContributions`; all of them or none. */
  publishContributions: route<PublishedView>('POST', `${CONTRIBUTIONS}/publish`, {
    ...answerers,
    response: 'PublishedView',
  }),
  answerContribution: route<ContributionView>('POST', `${CONTRIBUTIONS}/:id/answers`, {
    ...answerers,
    response: 'ContributionView',
    repeatable: true,
  }),

  /** Query `ThemeQuery`. */
  themes: route<ThemeListView>('GET', THEMES, { ...readers, response: 'ThemeListView' }),
  theme: route<ThemeView>('GET', `${THEMES}/:id`, { ...readers, response: 'ThemeView' }),
  createTheme: route<ThemeView>('POST', THEMES, { ...theme, repeatable: true }),
  renameTheme: route<ThemeView>('PATCH', `${THEMES}/:id`, { ...theme, guarded: true }),
  /** Gathers contributions; what is merged away in the meantime passes them on to where it went. */
  gather: route<ThemeView>('POST', `${THEMES}/:id/contributions`, theme),
  /** Lets go of contributions; they stay as they are, without a theme. */
  release: route<ThemeView>('POST', `${THEMES}/:id/release`, theme),
  /** Answers with the theme that stays. */
  mergeTheme: route<ThemeView>('POST', `${THEMES}/:id/merge`, { ...theme, guarded: true }),
  forwardTheme: route<ThemeView>('POST', `${THEMES}/:id/forward`, { ...theme, guarded: true }),
  /** Body `PublishTheme`: alone, or with its contributions. */
  publishTheme: route<ThemeView>('POST', `${THEMES}/:id/publish`, { ...theme, ...answerers, guarded: true }),
  answerTheme: route<ThemeView>('POST', `${THEMES}/:id/answers`, { ...theme, ...answerers, repeatable: true }),

  reviseAnswer: route<AnswerView>('PATCH', '/api/participation/answers/:id', {
    ...answerers,
    response: 'AnswerView',
    guarded: true,
  }),

  /** Puts a contribution or theme behind a recommendation or measure. */
  support: route<SupportView>('POST', '/api/participation/nodes/:id/supports', {
    ...recorders,
    response: 'SupportView',
  }),
  endSupport: route<SupportView>('POST', '/api/participation/nodes/:id/supports/end', {
    ...recorders,
    response: 'SupportView',
  }),

  /** Without signing in: the way of one contribution that was set to public. */
  openContribution: route<OpenContributionView>('GET', '/api/open/:place/contributions/:code', {
    access: 'public',
    response: 'OpenContributionView',
  }),
} as const;
