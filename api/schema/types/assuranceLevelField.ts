import { AssuranceLevel } from './enums.js';

/** How a journey shows what its citizen's authenticators are good for. */
export const assuranceLevelField = {
  type: AssuranceLevel,
  nullable: true,
  description: 'R-27: what the active authenticators give together.',
  select: { memory: true },
} as const;
