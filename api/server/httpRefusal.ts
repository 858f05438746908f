import type { FieldProblem } from '../texts/fieldProblem.js';

/** What a caller is told when a request ends before GraphQL, or beside it. */
export interface HttpRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}
