import { bank } from './lab/bank.js';
import { story } from './lab/story.js';

export const overdueAndRescued = story(
  'who lets the thirty days pass is reminded, told, and locked out of the netbank alone; MitID opens it again (R-09, R-10)',
  async (cast) => {
    const nordbanken = bank(cast, '1111');
    const freja = await cast.citizen({ name: 'Freja Friis', banks: ['1111'] });
    await nordbanken.invites(freja);
    await freja.gets('YOUR_TURN', 'NETBANK');
    await freja.logsOnAtNetbank();
    await freja.is('WINDOW_OPEN');

    await freja.gets('OVERDUE', 'NETBANK');
    await freja.is('WINDOW_OPEN', { isOverdue: true });
    await nordbanken.hasLogon(freja, 'nemid.closeLogon');
    await nordbanken.confirmsLogon(freja, 'CLOSED');
    expect(await freja.nemIdEvents()).toEqual([]);

    await freja.choosesUserId('freja friis');
    await freja.chooses('APP');
    await freja.activates('SMS', { pin: '173205' });
    await freja.is('ENROLLED', { isOverdue: false });
    await nordbanken.hasLogon(freja, 'nemid.openLogon');
    await nordbanken.confirmsLogon(freja, 'OPEN');
    await freja.gets('LOGON_OPEN_AGAIN', 'DIGITAL_POST');
    await freja.hasMitId('freja friis', 'APP');
  },
);
