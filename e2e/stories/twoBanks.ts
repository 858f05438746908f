import { bank } from './lab/bank.js';
import { soon } from './lab/soon.js';
import { story } from './lab/story.js';

export const twoBanks = story(
  'a customer of two banks has one journey: the first one tells, the other sees state and deadline, and neither sees the other (R-45, I8)',
  async (cast) => {
    const first = bank(cast, '1111');
    const second = bank(cast, '2222');
    const carl = await cast.citizen({ name: 'Carl Carlsen', banks: ['1111', '2222'] });
    expect(await first.invites(carl)).toBe('ACCEPTED');
    await carl.gets('YOUR_TURN', 'NETBANK');
    expect(await second.invites(carl)).toBe('ALREADY_INVITED');
    expect(await second.wasTold(carl)).not.toContain('notice.available');

    await carl.logsOnAtNetbank();
    const { deadline } = await carl.is('WINDOW_OPEN');
    const isThere = { state: 'WINDOW_OPEN', deadline, isOverdue: false };
    for (const one of [first, second])
      await soon(async () => expect(await one.sees(carl)).toMatchObject(isThere));

    const later = cast.clock.inDays(45);
    await first.extends(carl, later);
    await soon(async () => expect(await second.sees(carl)).toMatchObject({ deadline: later }));
    const events = await cast.outside.bankEvents(carl.handles.get('2222') ?? '');
    const said = new Set(events.flatMap(({ data }) => Object.keys(data)));
    expect([...said].toSorted()).toEqual(['deadline', 'handle', 'state']);

    await carl.choosesUserId('carl carlsen');
    await carl.chooses('APP');
    await carl.activates('SMS', { pin: '161803' });
    await carl.is('ENROLLED');
    for (const one of [first, second])
      await soon(async () => expect(await one.sees(carl)).toMatchObject({ state: 'ENROLLED' }));
  },
);
