/** Clocks of banks differ a little from ours; what they say within it is taken, five minutes either way. */
export const clockToleranceMs = 300_000;
