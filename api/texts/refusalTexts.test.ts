import { refusalTexts } from './refusalTexts.js';

test('every refusal has a Danish and an English text that differ', () => {
  for (const [code, { da, en }] of Object.entries(refusalTexts)) {
    expect([code, da.length > 10, en.length > 10, String(da) === String(en)]).toEqual([
      code,
      true,
      true,
      false,
    ]);
  }
});
