import { bank } from './lab/bank.js';
import { clerk } from './lab/clerk.js';
import { story } from './lab/story.js';

export const withoutCprNumber = story(
  'without a CPR number: told in netbank, then by letter, never by Digital Post, and MitID comes from borgerservice (R-39, R-40)',
  async (cast) => {
    const nordbanken = bank(cast, '1111');
    const olga = await cast.citizen({
      ...{ name: 'Olga Orlova', banks: ['1111'], hasReplacementNumber: true },
    });
    await nordbanken.invites(olga);
    await olga.gets('YOUR_TURN', 'NETBANK');
    await olga.logsOnAtNetbank();
    await olga.is('WINDOW_OPEN');

    await olga.gets('OVERDUE', 'NETBANK');
    await nordbanken.hasLogon(olga, 'nemid.closeLogon');
    await nordbanken.confirmsLogon(olga, 'CLOSED');

    await cast.clock.until('2022-01-03');
    const here = clerk(cast, olga.of.municipality);
    await here.sees(olga);
    await here.givesMitId(olga, 'olga orlova');
    await olga.is('ENROLLED', { means: 'CODE_DISPLAY', isOverdue: false });
    await olga.hasMitId('olga orlova', 'CODE_DISPLAY');
    await nordbanken.hasLogon(olga, 'nemid.openLogon');
    await nordbanken.confirmsLogon(olga, 'OPEN');
    await olga.gets('LOGON_OPEN_AGAIN', 'LETTER');
  },
);
