import {
  cardInUse,
  hasAllCards,
  type KeyCard,
  keysLeft,
  keysOnCard,
  keyUsed,
  needsCard,
} from './keyCards.js';

const card = (number: number, left: number, state: KeyCard['state'] = 'IN_USE'): KeyCard => ({
  ...{ number, print: 'ORDINARY', state, keysUsed: keysOnCard - left },
});

test('a card has 148 keys, and each log-on uses one (R-33)', () => {
  let cards: readonly KeyCard[] = [card(1, 148)];
  for (let used = 0; used < 148; used += 1) cards = keyUsed(cards, cardInUse(cards)?.number ?? 0);
  expect(keysLeft(cards)).toBe(0);
  expect(cardInUse(cards)).toBeUndefined();
});

test.each([
  ['21 left', [card(1, 21)], 20, false],
  ['20 left', [card(1, 20)], 20, true],
  ['20 left and a card on its way', [card(1, 20), card(2, 148, 'ON_ITS_WAY')], 20, false],
  ['20 left and another card at home', [card(1, 20), card(2, 148)], 20, false],
  ['20 left, of a blocked card', [card(1, 30, 'BLOCKED')], 20, true],
  ['40 left, asked for at 50', [card(1, 40)], 50, true],
] as const)('with %s a new card is sent or not as R-33 says', (_, cards, threshold, isNeeded) => {
  expect(needsCard(cards, threshold)).toBe(isNeeded);
});

test('four cards are the most, used-up and blocked ones not counted (R-33)', () => {
  const three = [1, 2, 3].map((number) => card(number, 9));
  expect(hasAllCards([...three, card(4, 0), card(5, 9, 'BLOCKED')])).toBe(false);
  expect(hasAllCards([...three, card(4, 148, 'ON_ITS_WAY')])).toBe(true);
});
