import type { ActorContext } from './actors/actorContext.js';
import { confirmLogons } from './actors/banks/confirmLogons.js';
import { inviteOwnCustomers } from './actors/banks/inviteOwnCustomers.js';
import { NoticeScreen } from './actors/banks/showNotices.js';
import { Citizens } from './actors/citizens/citizens.js';
import { Diary } from './actors/citizens/diary.js';
import { NemIdLife } from './actors/citizens/nemId/nemIdLife.js';
import { Managers } from './actors/managers/managers.js';
import { ProgrammeBook } from './actors/managers/programmeBook.js';
import { CprOffice } from './actors/operator/cprOffice.js';
import { Errands } from './actors/product/errands.js';
import { GraphqlClient } from './actors/product/graphql.js';
import { Tokens } from './actors/product/tokens.js';
import { programmeStatus } from './actors/programmeStatus.js';
import { ReadingIn } from './actors/readingIn.js';
import type { SandboxStatus } from './control/controlApp.js';
import type { Issuer } from './issuer/openIssuer.js';
import type { Systems } from './openSystems.js';
import type { People } from './population/people.js';
import type { Settings } from './settings.js';
import type { SystemContext } from './systemContext.js';

export interface Actors {
  readonly status: () => SandboxStatus;
  readonly stop: () => void;
  /** Closes the actors' books, once nothing runs any more. */
  readonly close: () => void;
}

interface Parts {
  readonly context: SystemContext;
  readonly settings: Settings;
  readonly people: People;
  readonly systems: Systems;
  readonly issueToken: Issuer['issueToken'];
}

const nobody: SandboxStatus = {
  ready: true,
  population: 0,
  citizens: { acting: 0, done: 0 },
  preparing: null,
  ended: false,
  longestWaitMs: 0,
};

/** Sets everybody in motion who acts by themselves; without a population or an API nobody does. */
export function startActors(parts: Parts): Actors {
  const { settings, people } = parts;
  if (people.all.length === 0 || settings.apiUrl === null) {
    return { status: () => nobody, stop: () => undefined, close: () => undefined };
  }
  const context = actorContext(parts, settings.apiUrl);
  const book = new ProgrammeBook(parts.context);
  const managers = new Managers(context, book);
  const readingIn = new ReadingIn();
  parts.context.scheduler.at(0, () => begin(context, managers, readingIn));
  return {
    status: () => programmeStatus(context, managers.areWavesReleased(), readingIn.now),
    stop: () => context.errands.stop(),
    close: () => {
      context.diary.close();
      book.close();
    },
  };
}

function actorContext({ context, settings, people, systems, issueToken }: Parts, apiUrl: string) {
  return {
    apiUrl,
    seed: settings.seed,
    days: settings.days === 0 ? 240 : settings.days,
    system: context,
    systems,
    people,
    tokens: new Tokens(issueToken),
    graphql: new GraphqlClient(apiUrl),
    errands: new Errands(context.log),
    diary: new Diary(context),
  } satisfies ActorContext;
}

/** Runs as soon as programme time is known. Waves and life go on only when everybody and every customer is known. */
function begin(context: ActorContext, managers: Managers, readingIn: ReadingIn): void {
  const beganAt = context.system.clock.beganAt() ?? context.system.clock.now();
  for (const { cpr, wish, behaviour } of context.people.all) {
    if (behaviour === 'HAS_MITID') context.systems.mitId.know(cpr, wish);
  }
  const citizens = new Citizens(context);
  citizens.start(beganAt);
  new NemIdLife(context).start(beganAt);
  new NoticeScreen(context, citizens).start();
  confirmLogons(context);
  const goOn = () => {
    new CprOffice(context).start(beganAt);
    inviteOwnCustomers(context, beganAt);
    managers.start(beganAt);
  };
  readingIn.run(context).then(goOn, (error: unknown) => {
    context.system.log.fatal({ err: error }, 'the population could not be read in');
  });
}
