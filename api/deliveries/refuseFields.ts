import type { Exchange } from '../server/exchange.js';
import { sendRefusal } from '../server/sendJson.js';
import type { FieldProblem } from '../texts/fieldProblem.js';
import { refusalText } from '../texts/refusalText.js';

/** Answers a delivery's request with what is wrong with each field, header or parameter of it. */
export function refuseFields(
  { response, language }: Exchange,
  fields: readonly FieldProblem[],
): void {
  const message = refusalText('INVALID_INPUT', language);
  sendRefusal(response, { status: 400, code: 'INVALID_INPUT', message, fields });
}
