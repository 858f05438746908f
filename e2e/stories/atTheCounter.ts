import { clerk } from './lab/clerk.js';
import { story } from './lab/story.js';

export const atTheCounter = story(
  'at the counter: papers that hold are seen, MitID is given at once and not before January 2022, and no clerk sees another municipality’s citizen (R-04, R-06, I8)',
  async (cast) => {
    const ibrahim = await cast.citizen({ name: 'Ibrahim Isaksen', mustUpdateId: true });
    const here = clerk(cast, ibrahim.of.municipality);
    expect(await clerk(cast, '0101').isRefusedVisit(ibrahim)).toBe('UNKNOWN_PERSON');
    expect(await here.isRefusedPassport(ibrahim, '2030-01-01')).toBe('NO_VISIT');
    await here.sees(ibrahim);
    expect(await here.isRefusedMitId(ibrahim, 'ibrahim i')).toBe('COUNTER_NOT_OPEN_YET');
    expect(await here.isRefusedPassport(ibrahim, '2019-06-30')).toBe('PAPERS_EXPIRED');
    await here.confirmsPassport(ibrahim, '2030-01-01');

    await ibrahim.isInAWave();
    await ibrahim.gets('YOUR_TURN', 'DIGITAL_POST');
    await ibrahim.hasNeverGot('ID_UPDATE_NEEDED');
    await ibrahim.is('WINDOW_OPEN');

    await cast.clock.until('2022-01-03');
    await here.sees(ibrahim);
    await here.givesMitId(ibrahim, 'ibrahim i');
    await ibrahim.is('ENROLLED', { means: 'CODE_DISPLAY' });
    await ibrahim.hasMitId('ibrahim i', 'CODE_DISPLAY');
    await ibrahim.gets('MITID_READY', 'DIGITAL_POST');
  },
);
