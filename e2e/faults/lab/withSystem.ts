import { openSystem, type System } from './openSystem.js';

/** Runs a scene in a system of its own; when it fails, the error says what the worker said last. */
export async function withSystem(
  options: Parameters<typeof openSystem>[0],
  scene: (system: System) => Promise<void>,
): Promise<void> {
  const system = await openSystem(options);
  try {
    await scene(system);
  } catch (error) {
    process.stderr.write(`The worker said last:\n${system.parts.worker.said()}\n`);
    throw error;
  } finally {
    await system.close();
  }
}
