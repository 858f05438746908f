import { story } from './lab/story.js';

export const deadInTheWindow = story(
  'who dies within the thirty days is written to no more, and nothing is asked of anybody (R-44)',
  async (cast) => {
    const dorte = await cast.citizen({ name: 'Dorte Dam' });
    await dorte.isInAWave();
    await dorte.gets('YOUR_TURN', 'DIGITAL_POST');
    await dorte.is('WINDOW_OPEN');
    await dorte.choosesUserId('dorte dam');

    const { cpr } = dorte.of;
    await cast.outside.setMailbox(cpr, 'CLOSED');
    await cast.registers.cprEvent({ cpr, event: 'DIED', on: cast.clock.inDays(0) });
    await dorte.is('DECEASED', { nextStep: null });

    await cast.clock.days(12);
    for (const kind of ['REMINDER', 'OVERDUE', 'DECLINED', 'MITID_READY'])
      await dorte.hasNeverGot(kind);
    await dorte.hasNoMitId();
    expect(await dorte.nemIdEvents()).toEqual([]);
  },
);
