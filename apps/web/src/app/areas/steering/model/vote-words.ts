/** Votes in words: "11 Ja, 1 Nein, 1 Enthaltung", "einstimmig, 13 Ja". */
import type { VoteView } from '@quartierwerk/contracts/steering/meeting.views';

export function votesInWords(votes: VoteView): string {
  const { yes, no, abstention, conflicted } = votes;
  if (votes.unanimous && conflicted === 0) return $localize`:@@steering.unanimous:einstimmig, ${yes}:yes: Ja`;
  const parts = [
    $localize`:@@steering.votesYes:${yes}:count: Ja`,
    $localize`:@@steering.votesNo:${no}:count: Nein`,
    abstention === 1
      ? $localize`:@@steering.votesAbstentionOne:1 Enthaltung`
      : $localize`:@@steering.votesAbstention:${abstention}:count: Enthaltungen`,
  ];
  if (conflicted > 0) parts.push($localize`:@@steering.votesConflicted:${conflicted}:count: befangen`);
  return parts.join(', ');
}
