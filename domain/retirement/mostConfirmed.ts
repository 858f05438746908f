/** How many a confirmation covers: as many as its dry run said, and the share by which figures may move meanwhile. */
export const mostConfirmed = (eligible: number, tolerance: number): number =>
  Math.floor(eligible * (1 + tolerance));
