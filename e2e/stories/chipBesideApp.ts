import { story } from './lab/story.js';

export const chipBesideApp = story(
  'an app, a kodeviser beside it, and then a chip by post: substantial, until app and chip are both there (R-24, R-27)',
  async (cast) => {
    const holger = await cast.citizen({ name: 'Holger Holm' });
    await holger.isInAWave();
    await holger.is('WINDOW_OPEN');
    await holger.choosesUserId('holger holm');
    await holger.chooses('APP');
    await holger.activates('SMS', { pin: '314159' });
    await holger.is('ENROLLED', { means: 'APP', assuranceLevel: 'SUBSTANTIAL' });

    await holger.chooses('CODE_DISPLAY', 'POST');
    await holger.activates('PAPER', { password: 'fire ord er nok' });
    await holger.hasActive(['APP', 'CODE_DISPLAY']);
    await holger.is('ENROLLED', { assuranceLevel: 'SUBSTANTIAL' });

    expect(await holger.isRefusedMeans('CHIP')).toBe('DELIVERY_NEEDED');
    await holger.chooses('CHIP', 'POST');
    await holger.is('ENROLLED', { assuranceLevel: 'SUBSTANTIAL' });
    await holger.activates('PAPER', { password: 'fem ord er bedre' });
    await holger.is('ENROLLED', { assuranceLevel: 'HIGH' });
    await holger.hasActive(['APP', 'CODE_DISPLAY', 'CHIP']);
    expect(await holger.nemIdEvents()).toEqual([]);
  },
);
