import type { Systems } from '../openSystems.js';
import type { People } from '../population/people.js';
import type { SystemContext } from '../systemContext.js';
import type { Diary } from './citizens/diary.js';
import type { Errands } from './product/errands.js';
import type { GraphqlClient } from './product/graphql.js';
import type { Tokens } from './product/tokens.js';

/** What everybody who acts in the sandbox has at hand. */
export interface ActorContext {
  readonly apiUrl: string;
  readonly seed: number;
  /** Programme days that the demonstration lasts at most. */
  readonly days: number;
  readonly system: SystemContext;
  readonly systems: Systems;
  readonly people: People;
  readonly tokens: Tokens;
  readonly graphql: GraphqlClient;
  readonly errands: Errands;
  readonly diary: Diary;
}
