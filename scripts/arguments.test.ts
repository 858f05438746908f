import { parseArguments } from './arguments.mjs';

test.each([
  [['--speed', '-1'], '--speed must be a number from 0.001 to 20, not "-1".'],
  [['--speed=-1'], '--speed must be a number from 0.001 to 20, not "-1".'],
  [['--exit', '--days', '-60'], '--days must be a whole number from 1 to 3650, not "-60".'],
  [['--speed', '21'], '--speed must be a number from 0.001 to 20, not "21".'],
  [['--fast', '1'], "Unknown option '--fast'.\n"],
])('npm start -- %j is answered with one sentence and the usage', (args, sentence) => {
  expect(() => parseArguments(args)).toThrow(
    expect.objectContaining({ name: 'SetupProblem', message: expect.stringContaining(sentence) }),
  );
  expect(() => parseArguments(args)).toThrow('Usage: npm start');
});

test('what is asked for rightly is understood', () => {
  expect(parseArguments(['--speed', '0.5', '--exit', '--days=60'])).toMatchObject({
    ...{ speed: 0.5, exit: true, days: 60, port: 4000 },
  });
});
