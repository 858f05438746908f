// @ts-check
import { issuerUrl } from './environment.mjs';
import { commandOptions } from './setup/commandOptions.mjs';
import { runMain, SetupProblem } from './setup/setupProblem.mjs';

const usage =
  'Usage: npm run token -- --role manager|support|auditor|bank|bank-employee|citizen|helper|clerk [--bank REG] [--citizen ID] [--municipality CODE] [--subject NAME] [--port P]';

const option = /** @type {const} */ ({ type: 'string' });

const options = {
  role: option,
  subject: option,
  port: option,
  bank: option,
  citizen: option,
  municipality: option,
};

/** What a role cannot be without. @type {Record<string, 'bank' | 'citizen' | 'municipality'>} */
const belongings = {
  BANK: 'bank',
  BANK_EMPLOYEE: 'bank',
  CITIZEN: 'citizen',
  HELPER: 'citizen',
  CLERK: 'municipality',
};

const fourDigits = { shape: /^\d{4}$/, says: 'four digits' };
/** What such an id looks like: a token of another shape opens nothing. */
const shapes = {
  bank: fourDigits,
  municipality: fourDigits,
  citizen: {
    shape: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    says: 'the citizenId that support sees',
  },
};

/** @param {keyof typeof shapes} name @param {string | undefined} given */
function checkShape(name, given) {
  const { shape, says } = shapes[name];
  if (given !== undefined && !shape.test(given))
    throw new SetupProblem(`--${name} takes ${says}.\n${usage}`);
}

/**
 * The issuer of the system whose API has that port; without one OIDC_ISSUER, or the port of `npm start`.
 * @param {string | undefined} port
 */
function issuerOf(port) {
  if (port === undefined) return process.env.OIDC_ISSUER ?? issuerUrl(4000);
  if (/^\d{4,5}$/.test(port)) return issuerUrl(Number(port));
  throw new SetupProblem(`--port takes the API’s port, as npm start was given it.\n${usage}`);
}

/** @param {Partial<Record<Exclude<keyof typeof options, 'port'>, string>>} wish */
function checked(wish) {
  if (!wish.role) throw new SetupProblem(`Say whose token it is with --role.\n${usage}`);
  const role = wish.role.toUpperCase().replaceAll('-', '_');
  const needed = belongings[role];
  if (needed && !wish[needed])
    throw new SetupProblem(`Say which ${needed} with --${needed}.\n${usage}`);
  checkShape('bank', wish.bank);
  checkShape('municipality', wish.municipality);
  checkShape('citizen', wish.citizen);
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
      `The development issuer does not answer at ${issuer}: run npm start first, and give it its --port if it has one, or set OIDC_ISSUER.`,
    );
  });
}

await runMain(async () => {
  const { port, ...asked } = commandOptions({ options }, usage).values;
  const wish = checked(asked);
  const response = await askIssuer(issuerOf(port), wish);
  const text = await response.text();
  if (!response.ok)
    throw new SetupProblem(
      `The issuer gives no such token (${response.status}): is the role one of these?\n${usage}`,
    );
  console.log(JSON.parse(text).access_token);
});
