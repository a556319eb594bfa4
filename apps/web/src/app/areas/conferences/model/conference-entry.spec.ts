import { conferenceBody, newConference, newParticipant, placesInWords } from './conference-entry.js';

describe('what is typed about a conference', () => {
  it('leaves out rows without an organisation', () => {
    const filled = { ...newParticipant(), organisationId: 'o1', role: ' Team unter 25 ', seats: 2 };
    const body = conferenceBody({ ...newConference(), participants: [newParticipant(), filled] });
    expect(body.participants).toEqual([{ organisationId: 'o1', role: 'Team unter 25', seats: 2 }]);
  });

  it('names each municipality once', () => {
    const area = (name: string, municipalityName: string | null) => ({ id: name, code: name, name, municipalityName });
    expect(placesInWords([area('Zentrum Nord', 'Burscheid'), area('Zentrum Süd', 'Burscheid')])).toBe(
      'Burscheid, Zentrum Nord, Zentrum Süd',
    );
    expect(placesInWords([area('Nord', 'Burscheid'), area('Cremers Weiden', 'Leichlingen')])).toBe(
      'Burscheid, Nord; Leichlingen, Cremers Weiden',
    );
  });
});
