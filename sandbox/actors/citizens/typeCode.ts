import type { ActivateOutcome } from '../../mitId/activations.js';
import type { MitId } from '../../mitId/mitId.js';
import type { Citizen } from '../../population/citizen.js';
import { draw, isDrawn } from '../../population/draw.js';
import { phoneOf } from '../../population/phoneOf.js';

/** One in twenty mistypes the code at first. */
const mistypesShare = 0.05;

/** What the citizen thinks up for an app or a device, and the telephone their app is on. */
const typedBy = (citizen: Citizen, enrolmentId: string) => {
  const digits = String(Math.floor(draw(enrolmentId, 'PIN') * 1e6)).padStart(6, '0');
  return { pin: digits, password: `fire ord og ${digits}`, phone: phoneOf(citizen) };
};

/** The citizen reads the code off the letter, or asks for one; when it has run out meanwhile, for a new one. */
export function typeCode(mitId: MitId, citizen: Citizen, enrolmentId: string): ActivateOutcome {
  const typed = typedBy(citizen, enrolmentId);
  const type = (code: string | undefined) =>
    mitId.activate(citizen.cpr, enrolmentId, { ...typed, code });
  const askForCode = () => mitId.sendCode(enrolmentId, 'PAPER')?.code;
  const inHand = mitId.codeInHand(enrolmentId) ?? askForCode();
  if (isDrawn(mistypesShare, enrolmentId, 'mistypes')) type('mistyped');
  const result = type(inHand);
  const needsNewCode = result.outcome === 'CODE_EXPIRED' || result.outcome === 'BLOCKED';
  return needsNewCode ? type(askForCode()) : result;
}
