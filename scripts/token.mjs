// @ts-check
import { parseArgs } from 'node:util';
import { issuerUrl } from './environment.mjs';
import { messageOf, runMain, SetupProblem } from './setup/setupProblem.mjs';

const usage =
  'Usage: npm run token -- --role manager|support|auditor|bank|bank-employee|citizen|clerk [--bank REG] [--citizen ID] [--municipality CODE] [--subject NAME]';

const option = /** @type {const} */ ({ type: 'string' });

function parsed() {
  try {
    return parseArgs({
      options: {
        ...{ role: option, subject: option },
        ...{ bank: option, citizen: option, municipality: option },
      },
    }).values;
  } catch (error) {
    throw new SetupProblem(`${messageOf(error).split('. ')[0]}.\n${usage}`);
  }
}

/** What a role cannot be without. @type {Record<string, 'bank' | 'citizen' | 'municipality'>} */
const belongings = {
  BANK: 'bank',
  BANK_EMPLOYEE: 'bank',
  CITIZEN: 'citizen',
  CLERK: 'municipality',
};

/** @param {ReturnType<typeof parsed>} wish */
function checked(wish) {
  if (!wish.role) throw new SetupProblem(`Say whose token it is with --role.\n${usage}`);
  const role = wish.role.toUpperCase().replaceAll('-', '_');
  const needed = belongings[role];
  if (needed && !wish[needed])
    throw new SetupProblem(`Say which ${needed} with --${needed}.\n${usage}`);
  return { ...wish, role };
}

/** @param {string} issuer @param {object} wish */
function askIssuer(issuer, wish) {
  return fetch(`${issuer}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => {
    throw new SetupProblem(
      `The development issuer does not answer at ${issuer}: run npm start first, or set OIDC_ISSUER.`,
    );
  });
}

await runMain(async () => {
  const wish = checked(parsed());
  const response = await askIssuer(process.env.OIDC_ISSUER ?? issuerUrl(4000), wish);
  const text = await response.text();
  if (!response.ok)
    throw new SetupProblem(
      `The issuer gives no such token (${response.status}): is the role one of these?\n${usage}`,
    );
  console.log(JSON.parse(text).access_token);
});
