import type { Effect } from '@overgang/domain';
import { issuedNemId } from '../happened/issuedNemId.js';
import type { StepParts, WritingContext } from '../stepParts.js';
import { beginEnrolment } from './beginEnrolment.js';
import { blockAuthenticator } from './blockAuthenticator.js';
import { bookAppointment } from './bookAppointment.js';
import { cancelAppointment } from './cancelAppointment.js';
import { claimUserId } from './claimUserId.js';
import { giveUpUserId } from './giveUpUserId.js';
import { moveAppointment } from './moveAppointment.js';
import { orderRetirement } from './orderRetirement.js';
import { orderUserIdChange } from './orderUserIdChange.js';
import { orderUserIdReminder } from './orderUserIdReminder.js';
import { quarantineReservations } from './quarantineReservations.js';
import { reorderDevice } from './reorderDevice.js';
import { rollBackRetirement } from './rollBackRetirement.js';
import { sendNotice } from './sendNotice.js';
import { stopNemIdCards } from './stopNemIdCards.js';
import { switchLogon } from './switchLogon.js';
import { tellBank } from './tellBank.js';
import { withdrawEnrolment } from './withdrawEnrolment.js';
import { withdrawNotices } from './withdrawNotices.js';
import { withdrawRetirement } from './withdrawRetirement.js';

/** The table: what each effect becomes in the database. */
export function writeEffect(effect: Effect, context: WritingContext): StepParts {
  switch (effect.type) {
    case 'sendNotice':
      return sendNotice(effect, context);
    case 'withdrawNotices':
      return withdrawNotices(effect, context);
    case 'claimUserId':
      return claimUserId(effect, context);
    case 'giveUpUserId':
      return giveUpUserId(effect, context);
    case 'orderUserIdChange':
      return orderUserIdChange(effect, context);
    case 'orderUserIdReminder':
      return orderUserIdReminder(effect, context);
    case 'quarantineReservations':
      return quarantineReservations(effect, context);
    case 'restoreReservations':
      return { ledger: { restoreReservations: true } };
    case 'beginEnrolment':
      return beginEnrolment(effect, context);
    case 'reorderDevice':
      return reorderDevice(effect, context);
    case 'noteIdInOrder':
      return { nemIds: { idUpdateRequired: false } };
    case 'noteIdUpdateNeeded':
      return { nemIds: { idUpdateRequired: true } };
    case 'noteNemIdIssued':
      return { issuedNemIds: [issuedNemId(context.journey, context.at)] };
    case 'blockAuthenticator':
      return blockAuthenticator(effect, context);
    case 'withdrawEnrolment':
      return withdrawEnrolment(effect, context);
    case 'bookAppointment':
      return bookAppointment(effect, context);
    case 'moveAppointment':
      return moveAppointment(effect, context);
    case 'cancelAppointment':
      return cancelAppointment(effect, context);
    case 'closeLogon':
    case 'openLogon':
      return switchLogon(effect.type, effect.bank, context);
    case 'tellBank':
      return tellBank(effect, context);
    case 'orderRetirement':
      return orderRetirement(effect, context);
    case 'stopNemIdCards':
      return stopNemIdCards(effect, context);
    case 'withdrawRetirement':
      return withdrawRetirement(effect, context);
    case 'rollBackRetirement':
      return rollBackRetirement(effect, context);
  }
}
