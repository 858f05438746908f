import { listening } from '../../testing/listening.js';
import { noticeMessage } from '../../testing/noticeMessage.js';
import { someLetter } from '../../testing/someLetter.js';
import { sendTimeoutMs } from '../request.js';
import { singleDoor } from './singleDoor.js';

test('what the print house has begun and not answered is asked for when no request can be under way any more (I2)', async () => {
  const outside = await listening((_asked, response) => response.destroy());
  try {
    const posted = singleDoor(outside.url)(someLetter(noticeMessage()));
    const { retryAfterMs } = await posted.then(
      () => ({ retryAfterMs: null }),
      (error) => error,
    );
    expect(retryAfterMs).toBeGreaterThan(sendTimeoutMs);
  } finally {
    await outside.close();
  }
});

test('where nobody was there to begin it, the usual pause is enough', async () => {
  const gone = await listening(() => undefined);
  await gone.close();
  const posted = singleDoor(gone.url)(someLetter(noticeMessage()));
  await expect(posted).rejects.toMatchObject({ name: 'TryAgain', retryAfterMs: null });
});
