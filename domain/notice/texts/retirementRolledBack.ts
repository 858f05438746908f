import { textsOf } from '../textsOf.js';

/** */
export const retirementRolledBack = textsOf({
  needs: [],
  da: {
    title: 'Dit NemID bliver ved med at virke',
    body: ['Lukningen af dit NemID er trukket tilbage. Du kan bruge det som før.'],
  },
  en: {
    title: 'Your NemID goes on working',
    body: ['The closing of your NemID has been taken back. You can use it as before.'],
  },
});
