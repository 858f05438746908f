import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '@overgang/prisma/testing';
import { inFolder } from '../../e2e/faults/lab/inFolder.js';
import { isAlive } from '../services/endProcesses.mjs';

const file = pathToFileURL(join(__dirname, 'runCommand.mjs')).href;

/** Somebody who runs a command that notes its process id and has no end. */
function running(note: string) {
  const endless = `fs.writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const args = JSON.stringify(['-e', endless]);
  const program = `import(${JSON.stringify(file)}).then(({ runCommand }) => runCommand(process.execPath, ${args}))`;
  return spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
}

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a command ends with whoever ran it, also by %s: no installation goes on beside the next one',
  async (signal) => {
    await inFolder(async (directory) => {
      const note = join(directory, 'pid');
      const runner = running(note);
      const noted = () => (existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0);
      await eventually(async () => expect(noted()).toBeGreaterThan(0));
      const pid = noted();
      expect(isAlive(pid)).toBe(true);
      runner.kill(signal);
      await eventually(async () => expect(isAlive(pid)).toBe(false));
    });
  },
);
