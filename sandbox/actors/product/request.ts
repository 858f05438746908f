import { Transient } from './transient.js';

const timeoutMs = 15_000;

const isPassing = (status: number): boolean =>
  status >= 500 || status === 408 || status === 409 || status === 425 || status === 429;

/**
 * One HTTP request to the product. Throws `Transient` when there was no answer, or one that says to come again; 409 is
 * such a one unless the caller expects it. Error texts hold no address and no body.
 */
export async function request(
  url: string,
  init: RequestInit,
  expected: readonly number[] = [],
): Promise<Response> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }).catch(
    (error: unknown) => {
      throw new Transient('no answer', { cause: error });
    },
  );
  if (isPassing(answer.status) && !expected.includes(answer.status)) {
    await answer.body?.cancel();
    throw new Transient(`answered ${answer.status}`);
  }
  return answer;
}
