/** Each round begins with another one, so that none always comes first or last. */
export const rotated = <T>(all: readonly T[], by: number): T[] =>
  all.map((_, place) => all[(place + by) % all.length]).filter((one) => one !== undefined);
