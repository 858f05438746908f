import { bank } from './lab/bank.js';
import { story } from './lab/story.js';

export const deletedNemId = story(
  'who has NemID deleted has no netbank log-on, is told another way, and goes by the counter to MitID (R-07, R-38)',
  async (cast) => {
    const nordbanken = bank(cast, '1111');
    const poul = await cast.citizen({ name: 'Poul Poulsen', banks: ['1111'] });
    await nordbanken.invites(poul);
    await poul.gets('YOUR_TURN', 'NETBANK');
    await poul.logsOnAtNetbank();
    await poul.is('WINDOW_OPEN');

    await poul.deletesNemId();
    await poul.gets('GET_NEMID_FIRST', 'DIGITAL_POST');
    await poul.nemIdTells('DELETED', 'NEMID_ISSUED');

    await poul.is('INVITED');
    await poul.choosesUserId('poul poulsen');
    await poul.chooses('APP');
    await poul.activates('SMS', { pin: '264575' });
    await poul.is('ENROLLED');
    await poul.hasMitId('poul poulsen', 'APP');
  },
);
