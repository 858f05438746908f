import { story } from './lab/story.js';

export const firstNemId = story(
  'without any NemID: first an appointment in borgerservice, kept, a NemID, and then MitID (R-06, R-07)',
  async (cast) => {
    const ahmed = await cast.citizen({ name: 'Ahmed Ali', nemIdUserId: null });
    await ahmed.isInAWave();
    await ahmed.gets('GET_NEMID_FIRST', 'DIGITAL_POST');
    await ahmed.gets('APPOINTMENT_BOOKED', 'DIGITAL_POST');

    await ahmed.gets('YOUR_TURN', 'DIGITAL_POST');
    expect(await ahmed.nemIdEvents()).toEqual(['NEMID_ISSUED']);
    const visits = await cast.outside.toldByCitizenService(ahmed.of.cpr);
    expect(visits.map(({ type }) => type).slice(-2)).toEqual(['KEPT', 'NEMID_ISSUED']);

    await ahmed.is('WINDOW_OPEN');
    await ahmed.choosesUserId('ahmed ali');
    await ahmed.chooses('APP');
    await ahmed.activates('SMS', { pin: '314159' });
    await ahmed.is('ENROLLED');
    await ahmed.hasMitId('ahmed ali', 'APP');
  },
);
