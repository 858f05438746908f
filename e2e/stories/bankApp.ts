import { bank } from './lab/bank.js';
import { story } from './lab/story.js';

export const bankApp = story(
  'through the bank, with the app: told at log-on, thirty days, MitID, and NemID until it is told that it ends (R-02, R-05, R-26, R-31, R-32)',
  async (cast) => {
    const nordbanken = bank(cast, '1111');
    const anna = await cast.citizen({
      name: 'Anna Andersen',
      banks: ['1111'],
      nemIdUserId: 'anna-a',
    });
    expect(await nordbanken.invites(anna)).toBe('ACCEPTED');
    await anna.gets('YOUR_TURN', 'NETBANK');
    await anna.is('INVITED', { deadline: null });

    await anna.logsOnAtNetbank();
    const told = await anna.is('WINDOW_OPEN');
    expect(told.deadline).not.toBeNull();

    expect(await anna.isRefusedUserId(anna.of.cpr)).toBe('USER_ID_BROKEN');
    await anna.choosesUserId('anna-a');
    await anna.chooses('APP');
    expect(await anna.mistypesCode()).toBe('WRONG_CODE');
    expect(await anna.isRefusedActivation('SMS', { pin: '12345' })).toBe('PIN_NOT_SIX_DIGITS');
    await anna.activates('SMS', { pin: '271828' });

    await anna.is('ENROLLED', { means: 'APP', assuranceLevel: 'SUBSTANTIAL' });
    await anna.hasMitId('anna-a', 'APP');
    await anna.gets('MITID_READY', 'NETBANK');
    expect(await anna.nemIdEvents()).toEqual([]);

    await anna.losesNemId();
    await anna.gets('NEMID_ENDS', 'NETBANK');
    expect(await anna.nemIdEvents()).toEqual([]);
    await anna.logsOnAtNetbank();
    await anna.hasReceived('NEMID_ENDS');
    await anna.is('RETIRED', { nextStep: expect.objectContaining({ owner: 'PROGRAMME' }) });
    expect(await anna.nemIdEvents()).toEqual(['PART_OFF', 'RETIRED']);
    await anna.is('RETIRED', { nextStep: null });
    await anna.hasMitId('anna-a', 'APP');
  },
);
