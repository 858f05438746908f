import { atTheCounter } from './atTheCounter.js';
import { bankApp } from './bankApp.js';
import { chipBesideApp } from './chipBesideApp.js';
import { citizenServiceReader } from './citizenServiceReader.js';
import { deadInTheWindow } from './deadInTheWindow.js';
import { declinedAndBack } from './declinedAndBack.js';
import { deletedNemId } from './deletedNemId.js';
import { failingScans } from './failingScans.js';
import { firstNemId } from './firstNemId.js';
import { forcedEnd } from './forcedEnd.js';
import { helped } from './helped.js';
import { startCountry } from './lab/country.js';
import { castOf, type Story } from './lab/story.js';
import { lostDevice } from './lostDevice.js';
import { lostKeyCard } from './lostKeyCard.js';
import { mitIdDkByPost } from './mitIdDkByPost.js';
import { overdueAndRescued } from './overdueAndRescued.js';
import { sharedPhone } from './sharedPhone.js';
import { twoBanks } from './twoBanks.js';
import { withoutCprNumber } from './withoutCprNumber.js';

// Most of it is waiting for programme time: everybody lives in the same country at the same time.
jest.setTimeout(600_000);

const starting = startCountry();
afterAll(async () => (await starting).close());

/** When a story goes wrong, what the processes said last may tell why. */
async function told({ tell }: Story): Promise<void> {
  const country = await starting;
  try {
    await tell(castOf(country));
  } catch (error) {
    process.stderr.write(`The processes said last:\n${country.places.said()}\n`);
    throw error;
  }
}

test.concurrent.each([
  bankApp,
  mitIdDkByPost,
  citizenServiceReader,
  failingScans,
  firstNemId,
  twoBanks,
  deadInTheWindow,
  declinedAndBack,
  overdueAndRescued,
  chipBesideApp,
  sharedPhone,
  lostDevice,
  lostKeyCard,
  deletedNemId,
  forcedEnd,
  helped,
  atTheCounter,
  withoutCprNumber,
])('$title', told);

test('and when all stories are told, every promise holds in both sides’ books (I1–I9)', async () => {
  const { held, text } = await (await starting).promises();
  if (!held) throw new Error(text);
});
