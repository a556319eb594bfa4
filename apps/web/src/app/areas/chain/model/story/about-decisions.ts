/** What bodies decided, meeting by meeting. */
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import { RESULT_WORDS } from '../../../../shared/words/steering-state-words.js';
import { grouped, idsOf, ofKind, type Paragraph, type Story, type Teller } from './paragraph.js';
import { linkTo, type StoryNode } from './story-parts.js';
import { TELL } from './story-words.js';

/** Of one meeting; whoever reads "and others" does not know whether it was about theirs. */
const MOST_DECISIONS = 12;

export const aboutDecisions: Teller = (story, own) => {
  const { thread, formats, list } = story;
  const meetingOf = ({ id }: StoryNode) => thread.to(id, 'part_of', 'meeting')[0]?.node;
  const decisions = ofKind(own, 'decision');
  return [...grouped(decisions, (decision) => meetingOf(decision)?.id ?? decision.day)].map(([key, all]): Paragraph => {
    const [first] = all;
    const meeting = first && meetingOf(first);
    const day = meeting?.day ?? first?.day ?? '';
    const body = first && thread.facts(first.id, 'decision')?.body;
    const isDecided = all.some(({ id }) => !isWithoutDecision(thread.facts(id, 'decision')?.result));
    const words = list(all, (decision) => decisionWords(story, decision, isDecided), MOST_DECISIONS);
    const who = body && (meeting ? linkTo(meeting, body) : body);
    const [told, toldBy] = isDecided ? [TELL.decided, TELL.decidedBy] : [TELL.discussed, TELL.discussedBy];
    return {
      ...{
        key: `decided ${key}`,
        day,
        when: formats.day(day),
        about: [...idsOf(all), ...(meeting ? [meeting.id] : [])],
      },
      sentences: [who ? toldBy(who, words) : told(words), ...carryingOn(story, all)],
    };
  });
};

/** Measures that had long begun when it was decided how they go on. */
function carryingOn({ thread, list }: Story, decisions: readonly StoryNode[]): string[] {
  const measures = decisions.flatMap(({ id }) =>
    thread.from(id, 'implements', 'measure').flatMap(({ node, link }) => (thread.carriesOn(link) ? [node] : [])),
  );
  return measures.length === 0 ? [] : [TELL.carriesOn(list(measures))];
}

/** It was on the agenda, and nothing was decided about it. */
function isWithoutDecision(result: DecisionResult | undefined): boolean {
  return result === 'noted' || result === 'no_quorum' || result === 'removed_from_agenda' || result === 'withdrawn';
}

/** What became of it stands on its own page: the story says how it was decided, and where it is by now. */
function decisionWords({ thread, link, stateWord }: Story, decision: StoryNode, isDecided: boolean): string {
  const result = thread.facts(decision.id, 'decision')?.result;
  const [decided, now] = [result ? RESULT_WORDS[result].word : '', stateWord(decision)];
  const state = now === '' || now === decided ? decided : decided === '' ? now : sinceThen(decision, decided, now);
  const [settled] = thread.to(decision.id, 'decides', 'recommendation');
  const code = linkTo(decision, decision.code ?? decision.title);
  if (settled) return (isDecided ? TELL.decidedOn : TELL.dealtWith)(link(settled.node), code, state);
  return isDecided ? TELL.decisionItem(link(decision), state) : TELL.inBrackets(link(decision), state);
}

/** Nobody outside of the office says "filed" of what is done. */
function sinceThen({ state }: StoryNode, decided: string, now: string): string {
  if (state === 'open') return TELL.notBegun(decided);
  return TELL.byNow(decided, state === 'closed' ? TELL.settled : now);
}
