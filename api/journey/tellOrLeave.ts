import type { Context } from '../schema/context.js';
import type { JourneyMessage } from './ask.js';
import { tellJourney } from './tell.js';

/** Hands over a stored message at once if Temporal is there; else the sweeper does it later (I9). */
export async function tellOrLeave(
  { services, log }: Pick<Context, 'services' | 'log'>,
  message: JourneyMessage,
): Promise<void> {
  try {
    await tellJourney(services.temporal, message);
  } catch (error) {
    log.error({ err: error, event: message.event }, 'a journey could not be told');
  }
}
