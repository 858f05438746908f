import { story } from './lab/story.js';

export const lostDevice = story(
  'a lost kodeviser is blocked at once and another one comes; nobody reports somebody else’s (R-25, R-38)',
  async (cast) => {
    const gudrun = await cast.citizen({ name: 'Gudrun Gram' });
    const stranger = await cast.citizen({ name: 'Gorm Gram' });
    await gudrun.isInAWave();
    await gudrun.is('WINDOW_OPEN');
    await gudrun.choosesUserId('gudrun gram');
    await gudrun.chooses('CODE_DISPLAY', 'POST');
    await gudrun.activates('PAPER', { password: 'fire ord er nok' });
    const { authenticators } = await gudrun.is('ENROLLED', { means: 'CODE_DISPLAY' });
    const lost = authenticators.find(({ state }) => state === 'ACTIVE')?.id ?? '';

    expect(await stranger.isRefusedLoss(lost)).toBe('UNKNOWN_DEVICE');
    await gudrun.hasMitId('gudrun gram', 'CODE_DISPLAY');
    await gudrun.hasLost(lost, 'POST');
    await gudrun.mitIdHas(lost, 'CLOSED');

    await gudrun.activates('PAPER', { password: 'fem ord er bedre' });
    await gudrun.is('ENROLLED', { means: 'CODE_DISPLAY' });
    await gudrun.hasMitId('gudrun gram', 'CODE_DISPLAY');
    await gudrun.mitIdHas(lost, 'CLOSED');
    expect(await gudrun.nemIdEvents()).toEqual([]);
  },
);
