import { inFolder } from './lab/inFolder.js';
import { withSystem } from './lab/withSystem.js';
import { everythingStopped } from './scenes/everythingStopped.js';
import { postgresAway, postgresAwayClock } from './scenes/postgresAway.js';
import { temporalLost, temporalLostClock } from './scenes/temporalLost.js';
import { workerKilled } from './scenes/workerKilled.js';

// Most of it is waiting for the wall clock: the scenes, each with servers of its own, wait together.
jest.setTimeout(600_000);

test.concurrent('PostgreSQL away for two minutes: what was told and asked meanwhile is applied, once, by the same worker (I9)', () =>
  withSystem(postgresAwayClock, postgresAway));

test.concurrent('Temporal loses everything, under a running worker and while all is stopped: all is rebuilt from PostgreSQL, and nobody is told again (I2, I9)', () =>
  withSystem(temporalLostClock, temporalLost));

test.concurrent('everything stopped for a minute: programme time goes on where it was, and no deadline has moved (I3)', () =>
  inFolder(everythingStopped));

test.concurrent('a worker killed three times at random while answers are lost: every promise holds against the books (I1–I9)', () =>
  inFolder(workerKilled));
