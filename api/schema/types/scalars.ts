import { isDay } from '@overgang/domain';
import { isoInstant } from '@overgang/prisma';
import { builder } from '../builder.js';
import { ScalarRefusal } from '../refusals/scalarRefusal.js';

const refuse = (what: string): never => {
  throw new ScalarRefusal(what);
};

/** Beyond them a deadline could not be counted on from: what is added to the last day of the calendar is no day. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31'];

const isInRange = (value: string): boolean => firstDay <= value && value <= lastDay;

builder.scalarType('Day', {
  description: `A calendar day in Europe/Copenhagen, YYYY-MM-DD, from ${firstDay} to ${lastDay}.`,
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'string' && isDay(value) && isInRange(value)
      ? value
      : refuse(`a Day is written YYYY-MM-DD and lies from ${firstDay} to ${lastDay}`),
});

builder.scalarType('Instant', {
  description: 'A moment of programme time, ISO 8601 in UTC.',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    const read = isoInstant.safeParse(value);
    return read.success ? read.data : refuse('an Instant is written YYYY-MM-DDThh:mm:ssZ');
  },
});

builder.scalarType('JSON', {
  description: 'Plain data, only ever in answers.',
  serialize: (value) => value,
  parseValue: () => refuse('plain data is no input'),
});
