/** Beyond these, an entity is somebody's own, and may lead anywhere. */
const foreignEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;
const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["'][^>]*\?>/;
/** What XML 1.0 knows no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of an XML document in UTF-8 without a document type or entities of its own; null for any other. */
export function memoText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  if (text === null || unwritable.test(text)) return null;
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || foreignEntity.test(text)) return null;
  const [, encoding = 'utf-8'] = declaration.exec(text) ?? [];
  return encoding.toLowerCase() === 'utf-8' ? text : null;
}
