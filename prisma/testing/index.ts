export { type AStep, aStep, type CountedAs, dayOfTest } from './aStep.js';
export { eventually } from './eventually.js';
export { seedBank } from './seedBank.js';
export { type SeededCitizen, seedCitizen } from './seedCitizen.js';
export { type TestDatabase, testDatabase } from './testDatabase.js';
export { testKeys, testVault } from './testVault.js';
