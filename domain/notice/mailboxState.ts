/** What follows for a notice from what Digital Post says of its citizen's mailbox. */
type Follows =
  /** sent there */
  | 'DIGITAL_POST'
  /** sent by the next channel */
  | 'NEXT_CHANNEL'
  /** nothing more is sent because of it */
  | 'NOTHING';

/** each state of a mailbox, looked up at each send, and what follows. */
export const mailboxStates = {
  REGISTERED: 'DIGITAL_POST',
  /** made for the citizen, never opened by them: the thirty days would run unseen */
  NOT_CONFIRMED: 'NEXT_CHANNEL',
  EXEMPT: 'NEXT_CHANNEL',
  /** the mailbox opens on the birthday; MitID may be had before */
  TURNS_15_SOON: 'NEXT_CHANNEL',
  /** a letter goes abroad */
  LEFT_COUNTRY: 'NEXT_CHANNEL',
  CLOSED: 'NOTHING',
  UNKNOWN: 'NEXT_CHANNEL',
  /** a state that the operator has and we have no name for keeps nobody waiting */
  OTHER: 'NEXT_CHANNEL',
} as const satisfies Readonly<Record<string, Follows>>;

export type MailboxState = keyof typeof mailboxStates;

const isKnown = (text: string): text is MailboxState => Object.hasOwn(mailboxStates, text);

export const mailboxStateOf = (text: string): MailboxState => (isKnown(text) ? text : 'OTHER');
