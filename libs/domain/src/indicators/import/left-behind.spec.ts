import { sweepLimits, sweptFrom } from './left-behind.js';

describe('an import that nobody comes back to', () => {
  const createdAt = new Date('2026-11-01T10:00:00Z');
  const changedAt = new Date('2026-11-03T12:00:00Z');

  it('goes three days after the upload where nobody touched it, and thirty days after the last change otherwise', () => {
    expect(sweptFrom({ createdAt, changedAt: createdAt })).toEqual(new Date('2026-11-04T10:00:00Z'));
    expect(sweptFrom({ createdAt, changedAt })).toEqual(new Date('2026-12-03T12:00:00Z'));
  });

  it('is found by the nightly round from that moment on', () => {
    const untouched = { createdAt, changedAt: createdAt };
    const { untouched: limit } = sweepLimits(sweptFrom(untouched));
    expect(limit).toEqual(createdAt);
    expect(sweepLimits(sweptFrom({ createdAt, changedAt })).workedOn).toEqual(changedAt);
  });
});
