/** */
export const keysOnCard = 148;
/** So many keys are left when a new card is sent, unless its owner chose another number. */
export const defaultThreshold = 20;
/** for long travel. */
const mostCards = 4;

export type Print = 'ORDINARY' | 'MAGNAPRINT';

/** A printed card of single-use keys. It never expires. */
export interface KeyCard {
  readonly number: number;
  readonly print: Print;
  readonly state: 'ON_ITS_WAY' | 'IN_USE' | 'BLOCKED';
  readonly keysUsed: number;
}

type Cards = readonly KeyCard[];

const hasKeys = ({ state, keysUsed }: KeyCard): boolean =>
  state === 'IN_USE' && keysUsed < keysOnCard;

/** The oldest card that still has a key. */
export const cardInUse = (cards: Cards): KeyCard | undefined => cards.find(hasKeys);

/** Over all cards in the owner's hands. */
export const keysLeft = (cards: Cards): number =>
  cards.filter(hasKeys).reduce((sum, { keysUsed }) => sum + keysOnCard - keysUsed, 0);

export const isCardOnItsWay = (cards: Cards): boolean =>
  cards.some(({ state }) => state === 'ON_ITS_WAY');

/** whether NemID sends another one by itself. */
export const needsCard = (cards: Cards, threshold: number): boolean =>
  keysLeft(cards) <= threshold && !isCardOnItsWay(cards);

/** no more than four at once; a blocked or used-up one does not count. */
export const hasAllCards = (cards: Cards): boolean =>
  cards.filter((card) => card.state === 'ON_ITS_WAY' || hasKeys(card)).length >= mostCards;

/** The number that the next card has. */
export const nextCardNumber = (cards: Cards): number =>
  Math.max(0, ...cards.map(({ number }) => number)) + 1;

export const withCard = (cards: Cards, number: number, patch: Partial<KeyCard>): Cards =>
  cards.map((card) => (card.number === number ? { ...card, ...patch } : card));

/** Each log-on with a card uses a key of it, once. */
export const keyUsed = (cards: Cards, number: number): Cards =>
  cards.map((card) => (card.number === number ? { ...card, keysUsed: card.keysUsed + 1 } : card));
