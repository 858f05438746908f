import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = process.cwd();
const rooms: readonly string[] = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).workspaces;

interface Summary {
  readonly totalCruised: number;
  readonly violations: readonly {
    readonly from: string;
    readonly to: string;
    readonly rule: { readonly name: string };
  }[];
}

/** What imports what it may not: `rule: from → to`. */
async function wrongImports() {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  // It ends with the number of violations.
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 200_000_000 }).catch(
    (error: { stdout: string }) => error,
  );
  const { violations, totalCruised }: Summary = JSON.parse(stdout).summary;
  return {
    totalCruised,
    wrong: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

test('imports go one way: dashboards, api and activities over prisma to domain, which imports nothing', async () => {
  const { totalCruised, wrong } = await wrongImports();
  expect(totalCruised).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
}, 120_000);
