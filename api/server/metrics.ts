import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the API measures. Labels are names of routes and codes: nothing personal, nothing unbounded. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'status'>;
  readonly durations: Histogram<'route'>;
  readonly journeyAnswers: Counter<'event' | 'outcome'>;
}

/** A registry of its own for each server, so that several live in one test process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'overgang_api_requests_total',
      help: 'Requests answered',
      labelNames: ['route', 'status'],
      registers,
    }),
    durations: new Histogram({
      name: 'overgang_api_request_seconds',
      help: 'Seconds until a request is answered',
      labelNames: ['route'],
      registers,
    }),
    journeyAnswers: new Counter({
      name: 'overgang_api_journey_answers_total',
      help: 'What journeys answered, by event',
      labelNames: ['event', 'outcome'],
      registers,
    }),
  };
}
