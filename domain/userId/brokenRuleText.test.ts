import { brokenRuleCodes } from './brokenRule.js';
import { brokenRuleText, brokenRuleTexts } from './brokenRuleText.js';

const refusals = [...brokenRuleCodes, 'TAKEN'] as const;

test('R-19: every code has a whole text of its own in Danish and in English', () => {
  expect(Object.keys(brokenRuleTexts).sort()).toEqual([...refusals].sort());
  const texts = refusals.flatMap((code) => [
    brokenRuleText(code, 'da'),
    brokenRuleText(code, 'en'),
  ]);
  expect(new Set(texts).size).toBe(2 * refusals.length);
  for (const text of texts) expect(text).not.toMatch(/\{m|undefined/);
});

test('R-13: the texts name the limits in force', () => {
  expect(brokenRuleText('TOO_SHORT', 'da')).toContain('mindst 5 tegn');
  expect(brokenRuleText('TOO_LONG', 'en', { minLength: 6, maxLength: 40 })).toContain(
    '40 characters',
  );
});

test('R-17: the text for a taken id does not say whether it is used or reserved', () => {
  expect(brokenRuleText('TAKEN', 'en')).not.toMatch(/use[ds]|reserve/);
  expect(brokenRuleText('TAKEN', 'da')).not.toMatch(/brugt|reserve/);
});
