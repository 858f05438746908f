import type { Faults } from './faults.js';

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Carries some requests out twice, one after the other, as when something on the way delivers them twice. Only the second
 * answer is given. `draw` gives 0 ≤ x < 1.
 */
export function actingTwice(answer: Fetch, faults: () => Faults, draw: () => number): Fetch {
  return async (request) => {
    if (draw() >= faults().actTwice) return answer(request);
    const first = await answer(request.clone());
    await first.body?.cancel();
    return answer(request);
  };
}
