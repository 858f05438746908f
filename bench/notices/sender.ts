// A process of its own for each variant, so that its CPU time is its own.
import { doors } from './doors.js';
import { order, type SentRound, senderPlan } from './senderPlan.js';
import { ourSender } from './sendOurs.js';
import { plainSender } from './sendPlainly.js';

const plan = senderPlan.parse(JSON.parse(process.env.BENCH_PLAN ?? '{}'));
const door = doors[plan.door];
const prepare =
  plan.variant === 'ours'
    ? ourSender(door, plan.sinkUrl, plan.databaseUrl)
    : plainSender(door, plan.sinkUrl);

async function round(notices: number): Promise<SentRound> {
  const send = prepare(notices);
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  const end = await send();
  const tookMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(cpu);
  await end?.();
  return { tookMs, cpuMs: (user + system) / 1_000 };
}

process.on('message', (said) => {
  round(order.parse(said).notices).then(
    (sent) => process.send?.(sent),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
