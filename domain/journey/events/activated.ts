import { sendNotice } from '../actions/sendNotice.js';
import { takeOverMitId } from '../actions/takeOverMitId.js';
import { withdrawNotices } from '../actions/withdrawNotices.js';
import { otherwiseRecorded } from '../eventRows.js';
import { type AnyRow, row } from '../row.js';

const on = 'activated';

/** MitID is active: by the way planned, by another one, or before anybody was told. */
export const activated: readonly AnyRow[] = [
  row({
    on,
    from: [
      'WAITING',
      'ID_UPDATE_REQUIRED',
      'INVITED',
      'WINDOW_OPEN',
      'ACTIVATING',
      'DECLINED',
      'REFUSED',
      'INELIGIBLE',
    ],
    to: 'ENROLLED',
    does: [withdrawNotices, takeOverMitId, sendNotice('MITID_READY')],
    rules: ['R-01', 'R-31'],
  }),
  row({
    on,
    from: ['RETIREMENT_NOTICED', 'RETIRED'],
    when: {
      name: 'the first, after a forced retirement',
      holds: ({ journey }) => journey.enrolment.activatedAt === null,
    },
    to: null,
    does: [takeOverMitId],
    rules: ['R-31'],
  }),
  otherwiseRecorded(on, ['R-24']),
];
