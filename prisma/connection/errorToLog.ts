/** An error as it may stand in a log. */
export interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly stack: readonly string[];
}

/**
 * Name, code and the frames of the stack, without the message, whose copy heads the stack: messages of the database, and
 * of whoever wraps them, may quote rows of people. For the `err` serializer of every log.
 */
export function errorToLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const { code } = Object.assign({ code: undefined }, error);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, ...(typeof code === 'string' ? { code } : {}), stack };
}
