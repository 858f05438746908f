import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from './faults.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Does everything that was asked and then cuts the line instead of answering. */
function loseAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.write = () => true;
  response.end = () => {
    request.socket.destroy();
    return response;
  };
}

/** One wrapper around a system's listener. `faults` is read anew for each request; `draw` gives 0 ≤ x < 1. */
export function withFaults(listener: Listener, faults: () => Faults, draw: () => number): Listener {
  return async (request, response) => {
    const { down, latencyMs, errorRate, loseAnswers } = faults();
    if (down) return request.socket.destroy();
    if (latencyMs > 0) await sleep(latencyMs);
    if (draw() < errorRate) return response.writeHead(503).end();
    if (draw() < loseAnswers) loseAnswer(request, response);
    return listener(request, response);
  };
}
