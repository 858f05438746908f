declare const dayBrand: unique symbol;

/** A calendar day in Europe/Copenhagen, written YYYY-MM-DD. */
export type Day = string & { readonly [dayBrand]: true };

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Says whether the text is YYYY-MM-DD and a day that exists. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Takes a text for a day; throws RangeError unless it is YYYY-MM-DD and exists. For input from outside ask `isDay` first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a calendar day written YYYY-MM-DD');
  return text;
}
