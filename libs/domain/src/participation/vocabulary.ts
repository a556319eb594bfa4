/**
 * Participation (Beteiligung): what people of a neighbourhood say, at a neighbourhood conference (Sozialraumkonferenz) or on another
 * occasion, in their own words and language. Contributions are gathered into themes, answered, and lead into recommendations and
 * measures. "Sozialraumkonferenz" is an umbrella term for several methods, not one kind of event.
 */

/** What a contribution is, in the order of the keys 1 to 6 of the capture page. */
export const CONTRIBUTION_KINDS = ['problem', 'wish', 'idea', 'strength', 'question', 'offer'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** How people were asked at a station. */
export const METHODS = [
  'world_cafe',
  'future_workshop',
  'dot_voting',
  'pin_map',
  'neighbourhood_walk',
  'outreach',
  'interview',
  'focus_group',
  'activating_survey',
  'idea_wall',
  'story_circle',
  'children_format',
  'youth_format',
  'online_form',
  'plenary',
  'other',
] as const;
export type Method = (typeof METHODS)[number];

/** Languages that people speak at the stations; the form offers these and keeps every other one as `other`. */
export const LANGUAGES = ['de', 'tr', 'ar', 'uk', 'ru', 'ro', 'bg', 'pl', 'en', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages written from right to left. */
export const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/** How many people stand behind a contribution. Points say how important it was to them; neither is a share of people. */
export const VOICES = ['one', 'several', 'table'] as const;
export type Voices = (typeof VOICES)[number];

/** Age bands of the count of participants: voluntary, by event, never by contribution. */
export const AGE_BANDS = ['under_14', '14_to_17', '18_to_26', '27_to_44', '45_to_64', '65_and_over'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const EVENT_STATES = ['planned', 'running', 'closed', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** The way of a contribution from the table back to the people. */
export const CONTRIBUTION_STATES = [
  'captured',
  'redacted',
  'grouped',
  'forwarded',
  'answered',
  'reported_back',
  'discarded',
] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** Why a contribution is put aside; `child_protection` because a danger to a child takes the way of § 8a SGB VIII instead. */
export const DISCARD_REASONS = ['duplicate', 'personal_data', 'insulting', 'child_protection', 'other'] as const;
export type DiscardReason = (typeof DISCARD_REASONS)[number];

export const THEME_STATES = ['open', 'forwarded', 'answered', 'merged'] as const;
export type ThemeState = (typeof THEME_STATES)[number];

/** What became of a contribution, as it is said to the people. */
export const ANSWER_OUTCOMES = [
  'adopted',
  'partly_adopted',
  'exists_already',
  'under_review',
  'passed_on',
  'not_adopted',
  'out_of_scope',
] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** How the answer comes back to those who asked. */
export const FEEDBACK_CHANNELS = ['notice_board', 'district_paper', 'next_event', 'email', 'public_page'] as const;
export type FeedbackChannel = (typeof FEEDBACK_CHANNELS)[number];
