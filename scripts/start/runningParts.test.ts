import { RunningParts } from './runningParts.mjs';

/** Parts that write down what happens to them; `hangs` never stops by itself. */
function partsOf(...names: string[]) {
  const happened: string[] = [];
  const part = (name: string) => ({
    stop: async () => {
      happened.push(`stop ${name}`);
      if (name === 'hangs') await new Promise(() => {});
      happened.push(`stopped ${name}`);
    },
    kill: () => happened.push(`kill ${name}`),
  });
  const parts = new RunningParts();
  const add = (name: string) => parts.add(part(name));
  for (const name of names) void add(name);
  return { parts, happened, add };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

test('parts are stopped in the opposite order, each once the one before has stopped', async () => {
  const { parts, happened } = partsOf('database', 'rooms');
  await parts.stop();
  expect(happened).toEqual(['stop rooms', 'stopped rooms', 'stop database', 'stopped database']);
});

test('a second Ctrl-C kills what still runs: what hangs, and what has not had its turn', async () => {
  const { parts, happened } = partsOf('database', 'hangs', 'clock');
  void parts.stop();
  await aMoment();
  parts.kill();
  expect(happened).toEqual([
    'stop clock',
    'stopped clock',
    'stop hangs',
    'kill database',
    'kill hangs',
  ]);
});

test('a part that comes when everything is being stopped is stopped at once, and killed too', async () => {
  const { parts, happened, add } = partsOf('database');
  await parts.stop();
  void add('hangs');
  await aMoment();
  parts.kill();
  expect(happened.slice(2)).toEqual(['stop hangs', 'kill hangs']);
});

test('a part that cannot be stopped does not keep the others from it', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { parts, happened } = partsOf('database');
  await parts.add({ stop: async () => Promise.reject(new Error('gone already')) });
  await parts.stop();
  expect(happened).toEqual(['stop database', 'stopped database']);
  expect(said).toHaveBeenCalledWith('While stopping:', 'gone already');
  said.mockRestore();
});
