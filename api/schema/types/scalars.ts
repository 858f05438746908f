import { isDay } from '@overgang/domain';
import { isoInstant } from '@overgang/prisma';
import type { FieldFault } from '../../texts/fieldTexts.js';
import { builder } from '../builder.js';
import { ScalarRefusal } from '../refusals/scalarRefusal.js';

const refuse = (fault: FieldFault): never => {
  throw new ScalarRefusal(fault);
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
      : refuse({ code: 'NOT_A_DAY', limit: `${firstDay} – ${lastDay}` }),
});

builder.scalarType('Instant', {
  description: 'A moment of programme time, ISO 8601 in UTC.',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    const read = isoInstant.safeParse(value);
    return read.success ? read.data : refuse({ code: 'NOT_AN_INSTANT' });
  },
});

builder.scalarType('JSON', {
  description: 'Plain data, only ever in answers.',
  serialize: (value) => value,
  parseValue: () => refuse({ code: 'NOT_NEEDED' }),
});
