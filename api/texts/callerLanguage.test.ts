import { callerLanguage } from './callerLanguage.js';

test.each([
  [undefined, 'da'],
  ['', 'da'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['da-DK, en;q=0.8', 'da'],
  ['de, en;q=0.5', 'en'],
  ['vend', 'da'],
])('the header %s is answered in %s', (header, language) => {
  expect(callerLanguage(header)).toBe(language);
});
