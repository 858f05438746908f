import { story } from './lab/story.js';

export const sharedPhone = story(
  'two of a household have their apps on one telephone, each with a user-ID and a PIN of their own; what the one loses, the other keeps (R-28)',
  async (cast) => {
    const karen = await cast.citizen({ name: 'Karen Kirk' });
    const kjeld = await cast.citizen({ name: 'Kjeld Kirk' });
    const phone = 'køkkenets telefon';
    for (const one of [karen, kjeld]) {
      await one.isInAWave();
      await one.is('WINDOW_OPEN');
    }

    await karen.choosesUserId('karen kirk');
    await karen.chooses('APP');
    await karen.activates('SMS', { pin: '577215', phone });
    const { authenticators } = await karen.is('ENROLLED', { means: 'APP' });
    const hers = authenticators.find(({ state }) => state === 'ACTIVE')?.id ?? '';

    expect(await kjeld.isRefusedUserId('karen kirk')).toBe('TAKEN');
    await kjeld.choosesUserId('kjeld kirk');
    await kjeld.chooses('APP');
    await kjeld.activates('SMS', { pin: '918938', phone });
    await kjeld.is('ENROLLED', { means: 'APP' });
    await karen.hasMitId('karen kirk', 'APP');
    await kjeld.hasMitId('kjeld kirk', 'APP');

    expect(await kjeld.isRefusedLoss(hers)).toBe('UNKNOWN_DEVICE');
    await karen.hasLost(hers);
    await karen.mitIdHas(hers, 'CLOSED');
    await kjeld.hasActive(['APP']);

    await karen.hasAnotherOrder(hers);
    await karen.activates('SMS', { pin: '141592', phone });
    await karen.hasActive(['APP']);
    await kjeld.hasMitId('kjeld kirk', 'APP');
  },
);
