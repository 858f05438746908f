import type { Issuer } from '../../issuer/openIssuer.js';
import type { TokenRequest } from '../../issuer/tokenRequest.js';

const lifeSeconds = 3600;
const marginMs = 120_000;

/** Access tokens by subject, kept until shortly before they expire (wall time). */
export class Tokens {
  readonly #issue: Issuer['issueToken'];
  readonly #kept = new Map<string, { readonly token: string; readonly goodUntil: number }>();

  constructor(issue: Issuer['issueToken']) {
    this.#issue = issue;
  }

  async of(subject: string, claims: TokenRequest): Promise<string> {
    const kept = this.#kept.get(subject);
    if (kept && kept.goodUntil > Date.now()) return kept.token;
    const issued = await this.#issue({ ...claims, subject, expiresIn: lifeSeconds });
    const goodUntil = Date.now() + lifeSeconds * 1000 - marginMs;
    this.#kept.set(subject, { token: issued.access_token, goodUntil });
    return issued.access_token;
  }
}
