import { story } from './lab/story.js';

export const declinedAndBack = story(
  'who declines is left in peace, keeps NemID, and may come back to thirty days of their own (R-42, I3)',
  async (cast) => {
    const erik = await cast.citizen({ name: 'Erik Eriksen', nemIdUserId: 'erik-e' });
    await erik.isInAWave();
    await erik.gets('YOUR_TURN', 'DIGITAL_POST');
    const { deadline: first } = await erik.is('WINDOW_OPEN');
    await erik.declines();
    await erik.is('DECLINED');
    await erik.gets('DECLINED', 'DIGITAL_POST');

    await cast.clock.days(14);
    await erik.hasNeverGot('REMINDER');
    await erik.is('DECLINED', { isOverdue: false });

    await erik.comesBack();
    const { deadline: own } = await erik.is('WINDOW_OPEN');
    expect(own && first && own > first).toBe(true);
    await erik.choosesUserId('erik-e');
    await erik.chooses('APP');
    await erik.activates('SMS', { pin: '141421' });
    await erik.is('ENROLLED');
    await erik.hasMitId('erik-e', 'APP');
    expect(await erik.nemIdEvents()).toEqual([]);
  },
);
