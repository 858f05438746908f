import { story } from './lab/story.js';

export const citizenServiceReader = story(
  'a kodeoplæser from borgerservice for somebody who sees badly: by letter in large print, and not before January 2022 (R-04, R-24, R-33, R-44)',
  async (cast) => {
    const grethe = await cast.citizen({
      ...{ name: 'Grethe Gregersen', nemIdUserId: 'grethe' },
      ...{ isExempt: true, needsLargePrint: true },
    });
    await grethe.isInAWave();
    await grethe.readsLetter('YOUR_TURN');
    await grethe.is('WINDOW_OPEN');
    await grethe.choosesUserId('grethe');
    expect(await grethe.isRefusedMeans('AUDIO_CODE_READER', 'COLLECT')).toBe('COLLECT_NOT_YET');
    await grethe.is('WINDOW_OPEN', { means: null });

    await cast.clock.until('2022-01-03');
    await grethe.chooses('AUDIO_CODE_READER', 'COLLECT');
    await grethe.gets('DEVICE_READY', 'LETTER');
    const { order } = await grethe.is('ACTIVATING');
    expect(order).toMatchObject({ place: expect.stringContaining('Borgerservice') });
    await grethe.activates('PAPER', { password: 'jeg hører godt' });

    await grethe.is('ENROLLED', { means: 'AUDIO_CODE_READER' });
    await grethe.hasMitId('grethe', 'AUDIO_CODE_READER');
    await grethe.gets('MITID_READY', 'LETTER');
    await grethe.readsLargePrint();
  },
);
