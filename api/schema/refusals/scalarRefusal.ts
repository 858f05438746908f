import { GraphQLError } from 'graphql';

/** A value that a scalar of ours cannot read. The words are ours and never quote it, so they are shown as they stand. */
export class ScalarRefusal extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'INVALID_INPUT' } });
    this.name = 'ScalarRefusal';
  }
}
