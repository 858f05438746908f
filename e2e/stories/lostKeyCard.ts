import { story } from './lab/story.js';

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

export const lostKeyCard = story(
  'who loses the key card within the last days waits for a new one, and the deadline follows by itself (R-10, R-33, R-38)',
  async (cast) => {
    const inger = await cast.citizen({ name: 'Inger Iversen' });
    await inger.isInAWave();
    await inger.gets('YOUR_TURN', 'DIGITAL_POST');
    const { deadline } = await inger.is('WINDOW_OPEN');
    if (deadline === null) throw new Error('the window has no deadline');
    await cast.clock.until(daysBefore(deadline, 8));
    await inger.losesKeyCard();
    await inger.nemIdTells('OUT_OF_KEYS', 'AWAITING_CARD', 'UNBLOCKED');
    await inger.hasMoreTimeThan(deadline);

    await inger.choosesUserId('inger iversen');
    await inger.chooses('APP');
    await inger.activates('SMS', { pin: '223606' });
    await inger.is('ENROLLED', { isOverdue: false });
    await inger.hasMitId('inger iversen', 'APP');
  },
);
