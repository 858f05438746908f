import { day } from '../calendar/day.js';
import type { ValueTypes } from './noticeValues.js';

/** An example of every value that a text may name: for previews and checks. */
export const exampleValues = {
  deadline: day('2021-11-06'),
  standingDeadline: day('2021-11-06'),
  days: '30',
  carrier: 'NETBANK',
  way: 'NETBANK',
  guardian: 'NEEDED',
  counterFrom: day('2022-01-01'),
  endsOn: day('2022-03-01'),
  appointmentOn: day('2021-12-02'),
  appointmentAt: '10:15',
  place: 'Borgerservice, Rådhuset',
  purpose: 'GET_NEMID',
  means: 'AUDIO_CODE_READER',
  why: 'INVALID_CHARACTER',
  superfluousFor: 'MITID',
  logon: 'OPEN',
  opensWith: 'MITID',
  nemIdWorks: 'ON',
  expectedBy: day('2021-12-16'),
  validUntil: day('2021-12-18'),
  changedOn: day('2021-12-20'),
  activatedOn: day('2021-12-21'),
} as const satisfies ValueTypes;
