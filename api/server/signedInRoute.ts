import type { Principal } from '../signIn/principal.js';
import type { SignIn } from '../signIn/signIn.js';
import { signInRefusal } from '../signIn/signInRefusal.js';
import type { Exchange, Route } from './exchange.js';
import { sendRefusal } from './sendJson.js';

/** A route that only the signed-in reach; all others are told how to sign in. */
export function signedInRoute(
  signIn: SignIn,
  route: Omit<Route, 'answer'>,
  answer: (exchange: Exchange, principal: Principal) => Promise<void>,
): Route {
  return {
    ...route,
    answer: async (exchange) => {
      const signedIn = await signIn(exchange.request);
      if ('principal' in signedIn) return answer(exchange, signedIn.principal);
      sendRefusal(exchange.response, signInRefusal(signedIn.problem, exchange.language));
    },
  };
}
