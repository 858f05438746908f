/** What an e-mail says. It carries nothing that matters: it may be lost, and anybody may read it. */
export interface Email {
  readonly subject: string;
  readonly text: string;
}
