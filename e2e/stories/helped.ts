import { givePower, helper, revokePower } from './lab/helper.js';
import { story } from './lab/story.js';

export const helped = story(
  'a son helps his mother as himself, with what she gave him power for and as long as she likes; user-ID and codes stay hers (R-43)',
  async (cast) => {
    const karen = await cast.citizen({ name: 'Karen Krogh' });
    const karl = helper(cast);
    await karen.isInAWave();
    await karen.is('WINDOW_OPEN');
    await karen.choosesUserId('karen krogh');
    expect(await karl.withoutPower.isRefusedMeans('CODE_DISPLAY', 'POST')).toBe('POWER_NEEDED');

    const period = [cast.clock.inDays(0), cast.clock.inDays(90)] as const;
    const power = await givePower(karen, karl.cpr, ['SEE', 'CHOOSE_AUTHENTICATOR'], period);
    const forKaren = karl.under(power);
    expect(await forKaren.sees()).toMatchObject({ state: 'WINDOW_OPEN', userId: null });
    expect(await forKaren.isRefusedUserId('karls valg')).toBe('NOT_ALLOWED');
    expect(await forKaren.isRefusedDecline()).toBe('POWER_OUT_OF_SCOPE');
    await forKaren.chooses('CODE_DISPLAY', 'POST');

    await karen.is('ACTIVATING', { means: 'CODE_DISPLAY', userId: 'karen krogh' });
    const chosen = (await karen.timeline()).find(({ event }) => event === 'chooseAuthenticator');
    expect(chosen).toMatchObject({ byRole: 'HELPER' });
    await revokePower(karen, power);
    expect(await forKaren.isRefusedMeans('APP')).toBe('POWER_REVOKED');

    await karen.activates('PAPER', { password: 'min egen hemmelighed' });
    await karen.is('ENROLLED', { means: 'CODE_DISPLAY' });
    await karen.hasMitId('karen krogh', 'CODE_DISPLAY');
    expect(await karen.nemIdEvents()).toEqual([]);
  },
);
