import { story } from './lab/story.js';

export const failingScans = story(
  'ID information first, and the counter is full for months: a passport scanned again and again until its chip is read, and only then is it their turn (R-06)',
  async (cast) => {
    const bodil = await cast.citizen({ name: 'Bodil Friis', mustUpdateId: true });
    await cast.outside.fillCounter(bodil.of.municipality, 60);
    await bodil.isInAWave();
    await bodil.is('ID_UPDATE_REQUIRED');
    expect(await bodil.scansPassport({ appVersion: '2.0.9' })).toBe('APP_TOO_OLD');
    expect(await bodil.scansPassport({ issuedOn: '2011-05-02' })).toBe('NO_CHIP_TO_READ');
    for (const _try of [1, 2, 3])
      expect(await bodil.scansPassport({ isChipRead: false })).toBe('CHIP_NOT_READ');
    await bodil.is('ID_UPDATE_REQUIRED');
    await bodil.hasNeverGot('YOUR_TURN');
    expect(await bodil.scansPassport({})).toBe('ID_UPDATED');
    await bodil.gets('YOUR_TURN', 'DIGITAL_POST');
    await bodil.is('WINDOW_OPEN');
    await bodil.choosesUserId('bodil friis');
    await bodil.chooses('APP');
    await bodil.activates('SMS', { pin: '271828' });
    await bodil.hasMitId('bodil friis', 'APP');
  },
);
