import { z } from 'zod';

/** Far above the 48 characters of R-13, so that too long an id is answered by the rule and only abuse by the limit. */
const mostCharacters = 500;

/** A wish for a user-ID as it is typed. */
export const wishedText = z.string().max(mostCharacters);
