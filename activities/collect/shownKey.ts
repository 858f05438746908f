const cprLike = /(?<![0-9a-f-])\d{6}[- ]?\d{4}(?![0-9a-f-])/gi;
const longest = 200;

/** A sender's key of an event as it may be logged and kept: bounded, plain, and without what looks like a CPR number. */
export const shownKey = (key: string): string =>
  key
    .slice(0, longest)
    .replace(/[^\w.:/#-]/g, '?')
    .replace(cprLike, '[CPR]');
