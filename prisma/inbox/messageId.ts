import { v5 as uuidv5 } from 'uuid';

const inboxNamespace = 'a0f2f6a4-52c4-5d0e-9d43-3c6a6b2a1b7e';

/** The id of a sender's message: the same for the same sender and key, whoever asks. */
export function messageId(sender: string, key: string): string {
  // The length keeps `a/b` + `c` and `a` + `b/c` apart.
  return uuidv5(`${sender.length}/${sender}/${key}`, inboxNamespace);
}
