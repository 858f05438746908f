import { type PortSeen, pausePort, portsSeen } from '@overgang/prisma';
import { audited } from '../journey/audited.js';
import type { Context } from '../schema/context.js';
import { ruleRefusal } from '../schema/refusals/ruleRefusal.js';

interface Switch {
  readonly name: PortSeen['name'];
  readonly isPaused: boolean;
  readonly reason: string;
}

/** Stops what leaves by a port, or lets it leave again, with a trace of who did it and why. Refused where it stands so already. */
export async function switchPort(
  context: Context,
  { name, isPaused, reason }: Switch,
): Promise<{ port: PortSeen }> {
  const [port] = await context.transaction(async (db) => {
    if (!(await pausePort(db, name, isPaused))) throw ruleRefusal('PORT_STATE', context.language);
    const action = isPaused ? 'pausePort' : 'resumePort';
    await audited(db, context, { action, purpose: reason, details: { port: name } });
    return (await portsSeen(db)).filter((seen) => seen.name === name);
  });
  if (!port) throw new Error(`no port ${name}`);
  return { port };
}
