import type { Language } from '@overgang/domain';
import {
  type DefaultConnectionArguments,
  type ResolveCursorConnectionArgs,
  resolveCursorConnection,
} from '@pothos/plugin-relay';
import type { z } from 'zod';
import { badField } from './refusals/badField.js';

/** Lines between two places of a list. */
interface PlacedPage<Place> {
  readonly limit: number;
  readonly after?: Place;
  readonly before?: Place;
  /** the nearest to `before` first */
  readonly isInverted: boolean;
}

interface PlacedList<Place, Line extends object> {
  readonly args: DefaultConnectionArguments;
  readonly language: Language;
  /** reads a place from its parts, as `partsOf` gives them */
  readonly place: z.ZodType<Place>;
  readonly partsOf: (line: Line) => readonly (string | number)[];
  readonly read: (page: PlacedPage<Place>) => Promise<Line[]>;
}

/** Pages of a list in which each line's place is in the line itself: its cursor. One that is none is refused as `after`. */
export function placedPages<Place, Line extends object>(list: PlacedList<Place, Line>) {
  const { args, language, place, partsOf, read } = list;
  const placeOf = (cursor: string): Place => {
    const found = place.safeParse(cursor.split('/'));
    if (!found.success) throw badField('after', 'NOT_VALID', language);
    return found.data;
  };
  return resolveCursorConnection(
    { args, toCursor: (line: Line) => partsOf(line).join('/') },
    ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
      read({
        ...{ limit, isInverted: inverted },
        ...(after === undefined ? {} : { after: placeOf(after) }),
        ...(before === undefined ? {} : { before: placeOf(before) }),
      }),
  );
}
