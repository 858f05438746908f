import { randomUUID } from 'node:crypto';
import { memoXml } from '../testing/memoXml.js';
import { readMemo } from './readMemo.js';

const xml = memoXml(randomUUID(), '0101501234', 'Det er din tur, Søren');
const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readMemo(Buffer.from(text, encoding));
const declared = (encoding: string) =>
  xml.replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`);
const doctype = (inner: string) => xml.replace('?>', `?><!DOCTYPE m [${inner}]>`);
const labelled = (label: string) => xml.replace('Det er din tur', label);

test('a message in UTF-8 is read, whether it says so or not', () => {
  const memo = { label: 'Det er din tur, Søren', recipientId: '0101501234' };
  expect(read(xml)).toMatchObject(memo);
  expect(read(declared('UTF-8'))).toMatchObject(memo);
  expect(read(`\ufeff${xml}`)).toMatchObject(memo);
});

test.each([
  ['an external entity', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">').replace('din', '&x;')],
  [
    'entities within entities',
    doctype('<!ENTITY a "b"><!ENTITY c "&a;&a;">').replace('din', '&c;'),
  ],
  [
    'an external document type',
    xml.replace('?>', '?><!DOCTYPE m SYSTEM "http://127.0.0.1/m.dtd">'),
  ],
  ['a parameter entity', doctype('<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;')],
  ['an entity that nobody declared', labelled('&minit;')],
  ['a lone ampersand', labelled('du & jeg')],
  ['U+0000', labelled('du\0jeg')],
  ['a control character', labelled('du\u0008jeg')],
  ['an end that is missing', xml.replace('</memo:Message>', '')],
  ['two roots', `${xml}<memo:Message/>`],
  ['another namespace', xml.replace('MeMo-1', 'MeMo-9')],
  ['another version', xml.replace('"1.2"', '"2.0"')],
  [
    'two UUIDs',
    xml.replace('<memo:label>', `<memo:messageUUID>${randomUUID()}</memo:messageUUID><memo:label>`),
  ],
  ['no recipient', xml.replace(/<memo:Recipient>.*<\/memo:Recipient>/, '')],
  ['nothing', ''],
  ['JSON', '{}'],
])('%s is no message', (_, text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ['Latin-1', declared('ISO-8859-1'), 'latin1'],
  ['Latin-1 that says nothing', xml, 'latin1'],
  ['Latin-1 that says UTF-8', declared('UTF-8'), 'latin1'],
  ['UTF-16', declared('UTF-16'), 'utf16le'],
  ['UTF-8 that says UTF-16', declared('UTF-16'), 'utf8'],
] as const)('%s is refused', (_, text, encoding) => {
  expect(read(text, encoding)).toBeNull();
});

test('1.1 must say what 1.2 takes for granted', () => {
  const old = xml
    .replace('memoVersion="1.2"', 'memoVersion="1.1" memoSchVersion="1.1.0"')
    .replace(
      '<memo:Recipient>',
      '<memo:mandatory>false</memo:mandatory><memo:legalNotification>false</memo:legalNotification><memo:Recipient>',
    );
  expect(read(old)).not.toBeNull();
  for (const part of [
    ' memoSchVersion="1.1.0"',
    '<memo:mandatory>false</memo:mandatory>',
    '<memo:legalNotification>false</memo:legalNotification>',
  ])
    expect(read(old.replace(part, ''))).toBeNull();
});
