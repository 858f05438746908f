import { activated } from './events/activated.js';
import { activationLetterSent } from './events/activationLetterSent.js';
import { appointment } from './events/appointment.js';
import { appointmentWish } from './events/appointmentWish.js';
import { authenticatorAdded } from './events/authenticatorAdded.js';
import { authenticatorEnded } from './events/authenticatorEnded.js';
import { changeUserId } from './events/changeUserId.js';
import { chooseAuthenticator } from './events/chooseAuthenticator.js';
import { chooseUserId } from './events/chooseUserId.js';
import { decline } from './events/decline.js';
import { deviceArrived } from './events/deviceArrived.js';
import { deviceDispatched } from './events/deviceDispatched.js';
import { enrolAtCounter } from './events/enrolAtCounter.js';
import { extendDeadline } from './events/extendDeadline.js';
import { handOutDevice } from './events/handOutDevice.js';
import { idUpdated } from './events/idUpdated.js';
import { idUpdateNeeded } from './events/idUpdateNeeded.js';
import { logonSwitched } from './events/logonSwitched.js';
import { markAppointment } from './events/markAppointment.js';
import { nemIdDeleted } from './events/nemIdDeleted.js';
import { nemIdHindered } from './events/nemIdHindered.js';
import { nemIdPartOff } from './events/nemIdPartOff.js';
import { nemIdRetired } from './events/nemIdRetired.js';
import { nemIdStageBegun } from './events/nemIdStageBegun.js';
import { noticeReceived } from './events/noticeReceived.js';
import { noticeUndeliverable } from './events/noticeUndeliverable.js';
import { orderNotPossible } from './events/orderNotPossible.js';
import { papersSeen } from './events/papersSeen.js';
import { personChanged } from './events/personChanged.js';
import { refuseAtCounter } from './events/refuseAtCounter.js';
import { refusedByCitizenService } from './events/refusedByCitizenService.js';
import { released } from './events/released.js';
import { remindOfUserId } from './events/remindOfUserId.js';
import { reportDeviceLost } from './events/reportDeviceLost.js';
import { resendNotice } from './events/resendNotice.js';
import { retirementReturned } from './events/retirementReturned.js';
import { retireNemId } from './events/retireNemId.js';
import { rollBackRetirement } from './events/rollBackRetirement.js';
import { userIdChanged } from './events/userIdChanged.js';
import { userIdChangeRefused } from './events/userIdChangeRefused.js';
import { userIdRefused } from './events/userIdRefused.js';
import { wakeUp } from './events/wakeUp.js';
import type { AnyRow } from './row.js';

/** The transition table: for each state and event, the first row that fits is what happens. */
export const transitions: readonly AnyRow[] = [
  ...released,
  ...noticeReceived,
  ...noticeUndeliverable,
  ...chooseUserId,
  ...chooseAuthenticator,
  ...reportDeviceLost,
  ...userIdRefused,
  ...changeUserId,
  ...userIdChanged,
  ...userIdChangeRefused,
  ...remindOfUserId,
  ...deviceDispatched,
  ...deviceArrived,
  ...activationLetterSent,
  ...orderNotPossible,
  ...activated,
  ...authenticatorAdded,
  ...authenticatorEnded,
  ...appointment,
  ...appointmentWish,
  ...idUpdated,
  ...nemIdHindered,
  ...nemIdDeleted,
  ...refusedByCitizenService,
  ...idUpdateNeeded,
  ...logonSwitched,
  ...papersSeen,
  ...enrolAtCounter,
  ...handOutDevice,
  ...refuseAtCounter,
  ...markAppointment,
  ...decline,
  ...extendDeadline,
  ...resendNotice,
  ...personChanged,
  ...nemIdStageBegun,
  ...retireNemId,
  ...retirementReturned,
  ...nemIdPartOff,
  ...nemIdRetired,
  ...rollBackRetirement,
  ...wakeUp,
];
