const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The calendar day (YYYY-MM-DD) in Denmark at an instant. */
export const copenhagenDay = (atMs: number): string => format.format(atMs);
