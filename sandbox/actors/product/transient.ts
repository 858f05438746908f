/** The product could not answer just now: the same question, with the same key, is worth asking again. */
export class Transient extends Error {
  override readonly name = 'Transient';
}
