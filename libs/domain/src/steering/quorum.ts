/**
 * The quorum (Beschlussfähigkeit): more than half of the legally fixed number of voting members (§ 49 GO NRW), not of those who
 * happen to be appointed. It is asked at every agenda item, because people come late and leave early.
 */
import type { Attendance, SeatRole } from './vocabulary.js';

export interface SeatAt {
  readonly votingRight: boolean;
  /** Who sits there now: a seat without anybody counts as absent. */
  readonly attendance: Attendance;
  /** The seat declared a conflict of interest at this item. */
  readonly conflicted: boolean;
}

export interface QuorumCount {
  /** Voting seats that are filled, those with a conflict of interest among them. */
  readonly present: number;
  /** Of them, who does not vote at this item. */
  readonly conflicted: number;
  /** Seats without a vote that are filled. */
  readonly associates: number;
  /** Legally fixed number of voting members. */
  readonly fixed: number;
  readonly needed: number;
  readonly reached: boolean;
}

/** The smallest number that is more than half. */
export function quorumOf(votingMemberCount: number): number {
  return Math.floor(votingMemberCount / 2) + 1;
}

export function isThere(attendance: Attendance): boolean {
  return attendance === 'present' || attendance === 'deputy';
}

/** Counts who is there at one moment. */
export function countQuorum(votingMemberCount: number, seats: readonly SeatAt[]): QuorumCount {
  const there = seats.filter(({ attendance }) => isThere(attendance));
  const voting = there.filter(({ votingRight }) => votingRight);
  const needed = quorumOf(votingMemberCount);
  return {
    present: voting.length,
    conflicted: voting.filter(({ conflicted }) => conflicted).length,
    associates: there.length - voting.length,
    fixed: votingMemberCount,
    needed,
    reached: voting.length >= needed,
  };
}

/** An attendance that was noted from one agenda item on. */
export interface AttendanceChange {
  readonly position: number;
  readonly attendance: Attendance;
}

/** Who sits there at an item: the last change up to it. Nobody noted means nobody there. */
export function attendanceAt(changes: readonly AttendanceChange[], position: number): Attendance {
  const past = changes.filter((change) => change.position <= position);
  return (
    past.reduce<AttendanceChange | null>(
      (last, change) => (last === null || change.position >= last.position ? change : last),
      null,
    )?.attendance ?? 'absent'
  );
}

/** Whether a role may carry a vote at all. */
export function mayVote(role: SeatRole): boolean {
  return role === 'chair' || role === 'member';
}
