import { GraphQLError } from 'graphql';
import { type FieldFault, fieldText } from '../../texts/fieldTexts.js';

/** A value that a scalar of ours cannot read. It knows no caller: its words are chosen where the answer is made. */
export class ScalarRefusal extends GraphQLError {
  readonly fault: FieldFault;

  constructor(fault: FieldFault) {
    super(fieldText(fault, 'en'), { extensions: { code: 'INVALID_INPUT' } });
    this.name = 'ScalarRefusal';
    this.fault = fault;
  }
}
