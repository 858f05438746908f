import { story } from './lab/story.js';

export const mitIdDkByPost = story(
  'on MitID.dk without a bank, with a kodeviser by post: the deadline waits for the post (R-03, R-10, R-24, R-25, R-26, R-27)',
  async (cast) => {
    const bent = await cast.citizen({ name: 'Bent Bentsen', nemIdUserId: 'bent"b' });
    await bent.isInAWave();
    await bent.gets('YOUR_TURN', 'DIGITAL_POST');
    const { deadline } = await bent.is('WINDOW_OPEN');

    expect(await bent.isRefusedUserId('bent"b')).toBe('USER_ID_BROKEN');
    await bent.choosesUserId('Bent på Skagen');
    await bent.chooses('CODE_DISPLAY', 'POST');
    await bent.is('ACTIVATING', { means: 'CODE_DISPLAY' });
    expect(await bent.isRefusedActivation('PAPER', { password: 'en lang og god' })).toBe(
      'NOT_READY',
    );

    await bent.gets('DEVICE_ON_ITS_WAY', 'DIGITAL_POST');
    await bent.gets('ACTIVATION_LETTER', 'DIGITAL_POST');
    const waiting = await bent.journey();
    expect(waiting.deadline && deadline && waiting.deadline >= deadline).toBe(true);

    await bent.activates('PAPER', { password: 'en lang og god' });
    await bent.is('ENROLLED', { means: 'CODE_DISPLAY', assuranceLevel: 'SUBSTANTIAL' });
    await bent.hasMitId('bent på skagen', 'CODE_DISPLAY');
    await bent.gets('MITID_READY', 'DIGITAL_POST');
    expect(await bent.nemIdEvents()).toEqual([]);
  },
);
