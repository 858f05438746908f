import { mailboxStateOf, mailboxStates } from './mailboxState.js';

test('only an open mailbox that its citizen knows is written to (R-03, R-05)', () => {
  const written = Object.entries(mailboxStates).filter(([, follows]) => follows === 'DIGITAL_POST');
  expect(written).toEqual([['REGISTERED', 'DIGITAL_POST']]);
});

test.each(['MOVED_TO_THE_MOON', 'registered', 'toString', ''])(
  'a state that we do not know (%j) is no reason to write there, nor to keep the citizen waiting',
  (text) => {
    expect(mailboxStates[mailboxStateOf(text)]).toBe('NEXT_CHANNEL');
  },
);

test('a closed mailbox ends it, as the journey reads that reason (R-44)', () => {
  expect(mailboxStates.CLOSED).toBe('NOTHING');
});
