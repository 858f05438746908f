export { type SandboxBank, sandboxBanks } from './banks.js';
export { listeners } from './listeners.js';
export { readSettings, type Settings } from './settings.js';
export { type RunningSandbox, startSandbox } from './startSandbox.js';
