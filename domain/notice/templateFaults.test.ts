import { noticeKinds } from './kind.js';
import { templateFaults } from './templateFaults.js';
import { noticeTexts } from './texts/noticeTexts.js';
import { textsOf } from './textsOf.js';

const good = textsOf({
  needs: ['deadline'],
  da: { title: 'Din frist', body: ['Din frist er {deadline}. Skriv selv MitID.dk i browseren.'] },
  en: { title: 'Your deadline', body: ['Your deadline is {deadline}. Type MitID.dk yourself.'] },
});
const saying = (text: string) => ({
  ...good,
  en: { ...good.en, body: [...good.en.body, text] },
});

test.each(noticeKinds)('the texts of %s may go out (R-46)', (kind) => {
  expect(templateFaults(noticeTexts[kind])).toEqual([]);
});

test.each(['https://mitid.dk', 'www.mitid.dk', '<a href="x">here</a>', 'mitid.dk/log-on'])(
  'a template with a link is refused: %s (R-46)',
  (link) => expect(templateFaults(saying(link))).toEqual(['LINK']),
);

test.each(['010150-1234', '0101501234', '010150 1234'])(
  'a template with a number like a CPR number is refused: %s',
  (number) => expect(templateFaults(saying(number))).toEqual(['CPR_LIKE']),
);

test('a template without one of the languages is refused', () => {
  const { en: _en, ...danishOnly } = good;
  expect(templateFaults(Object.assign({}, good, { en: undefined }, danishOnly))).toEqual([
    'LANGUAGE_MISSING',
  ]);
  expect(templateFaults({ ...good, en: { title: '', body: [] } })).toEqual(['LANGUAGE_MISSING']);
});

test('a value that nobody gives, or that one language leaves out, is refused', () => {
  expect(templateFaults(saying('Hello {name}.'))).toEqual(['UNKNOWN_VALUE']);
  expect(templateFaults({ ...good, needs: ['deadline', 'endsOn'] })).toEqual(['VALUE_LEFT_OUT']);
});

test('what may be missing stands in a sentence that can be left out', () => {
  const may = { ...good, needs: [], may: ['deadline'] } as const;
  expect(templateFaults(may)).toEqual(['NEEDED_BUT_OPTIONAL']);
});
