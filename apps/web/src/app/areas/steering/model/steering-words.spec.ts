import type { TrackingEntryView } from '@quartierwerk/contracts/steering/decision.views';
import { eventWords } from './steering-words.js';

const formats = { day: (day: string | null | undefined) => day ?? '' };
const moved = {
  ...{ event: 'follow_up_moved', formerFollowUpOn: '2026-12-10', followUpOn: '2026-12-17' },
  ...{ formerDeadline: null, deadline: '2027-01-15' },
} as TrackingEntryView;

describe('eventWords', () => {
  it('names the follow-up days where they alone moved with the meeting', () => {
    expect(eventWords(moved, formats)).toBe(
      'Wiedervorlage mit der Sitzung verlegt: bisher 2026-12-10, jetzt 2026-12-17. Die Frist bleibt.',
    );
  });

  it('leaves the days to the deadline where that went along', () => {
    const along = { ...moved, formerDeadline: '2026-12-10', deadline: '2026-12-17' };
    expect(eventWords(along, formats)).toBe('Wiedervorlage und Frist mit der Sitzung verlegt');
  });

  it('says of everything else what happened', () => {
    expect(eventWords({ ...moved, event: 'delayed' }, formats)).toBe('Frist verschoben');
  });
});
