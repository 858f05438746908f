import { instant, isInstant } from '@overgang/domain';
import { z } from 'zod';

/** A moment as those outside write it, of a year that programme time knows. */
export const isoInstant = z.iso
  .datetime({ offset: true })
  .refine((text) => isInstant(Date.parse(text)), { abort: true })
  .transform((text) => instant(Date.parse(text)));
