import { z } from 'zod';

const uuid = z.uuid();

/** Whether an id can be one of ours: what is not is answered as not found, before the database is asked. */
export const isUuid = (text: string): boolean => uuid.safeParse(text).success;
