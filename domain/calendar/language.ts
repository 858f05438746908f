/** The languages in which citizens are spoken to. */
export const languages = ['da', 'en'] as const;

export type Language = (typeof languages)[number];
