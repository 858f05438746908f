import { readSettings } from './settings.js';
import { startSandbox } from './startSandbox.js';

const sandbox = await startSandbox(readSettings(process.env));
console.log(JSON.stringify({ ready: true, urls: sandbox.urls }));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    void sandbox.stop().then(() => process.exit(0));
  });
}
