/** The API did not answer, or not in time: the page keeps what it has and goes on asking. */
export class ApiAway extends Error {}

/** The access token is missing, expired or not valid here. */
export class SignInNeeded extends Error {}

/** The API answered that it will not; the message is its own text in the reader's language. */
export class ApiRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
