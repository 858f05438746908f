import { story } from './lab/story.js';

export const forcedEnd = story(
  'a NemID whose owner never reacts ends by force alone: on somebody’s authority, by two managers, told first, the key card last (R-31, R-32)',
  async (cast) => {
    const henrik = await cast.citizen({ name: 'Henrik Holm' });
    await henrik.isInAWave();
    await henrik.gets('YOUR_TURN', 'DIGITAL_POST');
    const { id: journeyId } = await henrik.is('WINDOW_OPEN');
    const end = { journeyId, stage: 'OFF', endsOn: cast.clock.inDays(15) } as const;
    expect(await cast.managers.dryRun(end)).toBe(0);
    expect(await cast.managers.isRefusedEnd({ ...end, stage: 'NO_REPLACEMENT_CARDS' })).toBe(
      'STAGE_SKIPPED',
    );

    await henrik.losesNemId('Retten i Hjørring');
    await henrik.gets('NEMID_ENDS', 'DIGITAL_POST');
    await henrik.is('RETIREMENT_NOTICED');
    expect(await henrik.nemIdEvents()).toEqual([]);

    await henrik.is('RETIRED');
    expect(await henrik.nemIdEvents()).toEqual(['PART_OFF', 'RETIRED']);
    await henrik.hasNoMitId();
    await henrik.hasNeverGot('MITID_READY');
  },
);
