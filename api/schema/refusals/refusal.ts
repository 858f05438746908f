/**
 * What a caller is told instead of a result: a stable code and a text in the caller's language. Thrown by resolvers and
 * turned into a member of the operation's union; it never carries personal data.
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}
