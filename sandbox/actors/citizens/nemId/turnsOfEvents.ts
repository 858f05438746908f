import { ownAppCode } from '../../../nemId/holding/papers.js';
import type { Citizen } from '../../../population/citizen.js';
import { day, hour } from '../../../time/duration.js';
import { logOnWith, mistypePassword, type NemIdUser } from './ownNemId.js';

/** One thing that happens so long after a turn of events began. */
interface Scene {
  readonly afterMs: number;
  readonly plays: (citizen: Citizen, user: NemIdUser) => void;
}

export interface TurnOfEvents {
  readonly name: string;
  readonly share: number;
  readonly scenes: readonly Scene[];
}

const device = ({ number }: Citizen): string => `ny-telefon-${number}`;

/** Logs on with a key of the card, and goes on with the session where there is one. */
const withCard =
  (does: (session: string, citizen: Citizen, user: NemIdUser) => void): Scene['plays'] =>
  (citizen, user) => {
    const result = logOnWith(citizen, user, 'KEY_CARD');
    if ('session' in result) does(result.session.id, citizen, user);
  };

const forget: Scene['plays'] = (citizen, user) => mistypePassword(citizen, user, 5);

/** What happens to people with NemID beside its use: plausible, not measured. */
export const turnsOfEvents: readonly TurnOfEvents[] = [
  {
    name: 'forgets the password',
    share: 0.04,
    scenes: [
      { afterMs: 0, plays: forget },
      { afterMs: 10 * hour, plays: forget },
      {
        afterMs: 2 * day,
        plays: ({ cpr }, { systems }) => systems.nemIdDoors.support.orderPassword(cpr),
      },
    ],
  },
  {
    name: 'loses the card',
    share: 0.03,
    scenes: [
      {
        afterMs: 0,
        plays: ({ cpr }, { systems }) => {
          const card = systems.nemId.holdingOf(cpr)?.cards.at(-1)?.number ?? 1;
          systems.nemIdDoors.support.blockCard(cpr, card, 'LOST');
        },
      },
    ],
  },
  {
    name: 'suspects misuse',
    share: 0.02,
    scenes: [
      {
        afterMs: 0,
        plays: ({ cpr }, { systems }) =>
          systems.nemIdDoors.support.block(cpr, 'BANK', 'SUSPECTED_MISUSE'),
      },
      {
        afterMs: 6 * day,
        plays: ({ cpr }, { systems }) => systems.nemIdDoors.support.unblock(cpr, 'SUPPORT'),
      },
    ],
  },
  {
    name: 'deletes NemID',
    share: 0.01,
    scenes: [
      {
        afterMs: 0,
        plays: ({ cpr }, { systems }) => systems.nemIdDoors.support.remove(cpr, 'CITIZEN_SERVICE'),
      },
    ],
  },
  {
    name: 'gets the app on a new phone',
    share: 0.05,
    scenes: [
      {
        afterMs: 0,
        plays: withCard((session, citizen, { systems }) =>
          systems.nemIdDoors.selfService.beginApp(session, device(citizen)),
        ),
      },
      {
        afterMs: 3 * hour,
        plays: withCard((session, citizen, { systems, system }) => {
          const code = ownAppCode(system.codes.conceal(citizen.cpr));
          systems.nemIdDoors.selfService.finishApp(session, device(citizen), code);
        }),
      },
    ],
  },
];
