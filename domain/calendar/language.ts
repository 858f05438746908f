/** The languages in which citizens are spoken to. */
export type Language = 'da' | 'en';
