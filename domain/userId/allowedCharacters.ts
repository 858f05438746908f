// No `i` flag: with `u` it would let in U+212A and U+017F.
const refused = /[^a-zA-ZæøåÆØÅ0-9{}!#$^,*()_+\-=:;?.@ ]/u;
const ringOnA = /[aA]\u030A/gu;

/**
 * letters a–z, æ, ø, å, digits, the 19 specials and space. Looks at the text as typed, since NFC would bring
 * U+212A, U+212B and U+037E into the alphabet; of what composes, only a ring directly on an a counts as its letter.
 */
export function allowedCharacters(asTyped: string): 'INVALID_CHARACTER' | null {
  return refused.test(asTyped.replace(ringOnA, 'å')) ? 'INVALID_CHARACTER' : null;
}
