import type { Citizen } from './citizen.js';

/** Where a citizen lives after moving: nearby, under a number that is nobody else's. */
export const newAddressOf = ({ addressLines, number }: Citizen): string[] => {
  const [, town = ''] = addressLines;
  return [`Nyvej ${number}`, town];
};
