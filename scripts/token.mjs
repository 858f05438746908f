// @ts-check
import { parseArgs } from 'node:util';
import { issuerUrl } from './environment.mjs';
import { messageOf, runMain, SetupProblem } from './setup/setupProblem.mjs';

const usage =
  'Usage: npm run token -- --role manager|support|citizen|bank [--bank REG] [--citizen ID] [--subject NAME]';

const option = /** @type {const} */ ({ type: 'string' });

function parsed() {
  try {
    return parseArgs({ options: { role: option, bank: option, citizen: option, subject: option } })
      .values;
  } catch (error) {
    throw new SetupProblem(`${messageOf(error).split('. ')[0]}.\n${usage}`);
  }
}

/** @param {{ role?: string, bank?: string, citizen?: string, subject?: string }} wish */
function checked(wish) {
  if (!wish.role) throw new SetupProblem(`Say whose token it is with --role.\n${usage}`);
  if (wish.role === 'bank' && !wish.bank)
    throw new SetupProblem(`Say which bank with --bank.\n${usage}`);
  if (wish.role === 'citizen' && !wish.citizen)
    throw new SetupProblem(`Say which citizen with --citizen.\n${usage}`);
  return wish;
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
      `The issuer gives no such token (${response.status}): ${text.slice(0, 300)}`,
    );
  console.log(JSON.parse(text).access_token);
});
