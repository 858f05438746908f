import type { Effect, EffectType } from '@overgang/domain';
import type { StepParts, WritingContext } from '../stepParts.js';

type EffectOf<T extends EffectType> = Extract<Effect, { readonly type: T }>;

/** How one type of effect is written. */
export type Writing<T extends EffectType> = (
  effect: EffectOf<T>,
  context: WritingContext,
) => StepParts;
