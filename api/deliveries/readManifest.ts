import { holdsCpr, type Language } from '@overgang/domain';
import { fieldFault } from '../texts/fieldFault.js';
import { type FieldProblem, fieldProblem } from '../texts/fieldProblem.js';
import { type Manifest, manifest } from './manifest.js';

export type ReadManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly fields: readonly FieldProblem[] };

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reads what a sender announces, or says what is wrong with each field of it; what is no JSON at all has no field. */
export function readManifest(body: Buffer, language: Language): ReadManifest {
  const read = manifest.safeParse(parsed(body));
  if (!read.success) {
    const fields = read.error.issues.map((issue) =>
      fieldProblem(issue.path.join('.'), fieldFault(issue), language),
    );
    return { ok: false, fields };
  }
  if (!holdsCpr(read.data.deliveryId)) return { ok: true, manifest: read.data };
  return { ok: false, fields: [fieldProblem('deliveryId', { code: 'CPR_IN_TEXT' }, language)] };
}
