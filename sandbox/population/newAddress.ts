import type { Citizen } from './citizen.js';

/** Where a citizen lives after moving: nearby, or where they emigrate to, under a number that is nobody else's. */
export const newAddressOf = ({ addressLines, number, emigration }: Citizen): string[] => {
  const [, town = ''] = addressLines;
  return [`Nyvej ${number}`, emigration?.townLine ?? town];
};
