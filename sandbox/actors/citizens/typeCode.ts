import type { ActivateOutcome } from '../../mitId/activations.js';
import type { MitId } from '../../mitId/mitId.js';
import { draw, isDrawn } from '../../population/draw.js';

/** One in twenty mistypes the code at first. */
const mistypesShare = 0.05;

/** What the citizen thinks up for an app or a device. */
const secretsFor = (enrolmentId: string) => {
  const digits = String(Math.floor(draw(enrolmentId, 'PIN') * 1e6)).padStart(6, '0');
  return { pin: digits, password: `fire ord og ${digits}` };
};

/** The citizen reads the code off the letter, or asks for one; when it has run out meanwhile, for a new one. */
export function typeCode(mitId: MitId, cpr: string, enrolmentId: string): ActivateOutcome {
  const secrets = secretsFor(enrolmentId);
  const type = (code: string | undefined) => mitId.activate(cpr, enrolmentId, { ...secrets, code });
  const askForCode = () => mitId.sendCode(enrolmentId, 'PAPER')?.code;
  const inHand = mitId.codeInHand(enrolmentId) ?? askForCode();
  if (isDrawn(mistypesShare, enrolmentId, 'mistypes')) type('mistyped');
  const result = type(inHand);
  const needsNewCode = result.outcome === 'CODE_EXPIRED' || result.outcome === 'BLOCKED';
  return needsNewCode ? type(askForCode()) : result;
}
