import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { instant, renderNotice } from '@overgang/domain';
import { buildMemo } from './buildMemo.js';

const phones = { mitIdSupport: '33 98 00 10', nemIdSupport: '72 24 70 50' };

const memo = buildMemo({
  messageUuid: '0d3c2a4e-8a35-4f0e-9e0b-6a1c5f0b7d11',
  sender: { cvr: '34051178', label: 'Afsender & Søn <A/S>' },
  cprDigits: '0101501234',
  language: 'da',
  notice: renderNotice('REMINDER', 'da', { deadline: '2021-11-05' }, phones),
  pdf: Buffer.from('%PDF').toString('base64'),
  createdAt: new Date(instant(Date.UTC(2021, 9, 6, 8))),
});

test('the header’s elements stand in the order of MeMo 1.2', () => {
  const header = memo.slice(memo.indexOf('<MessageHeader>'), memo.indexOf('</MessageHeader>'));
  expect([...header.matchAll(/<(\w+)>/g)].map(([, name]) => name)).toEqual([
    'MessageHeader',
    'messageType',
    'messageUUID',
    'label',
    'notification',
    'Sender',
    'senderID',
    'idType',
    'label',
    'Recipient',
    'recipientID',
    'idType',
  ]);
});

test('the document is HTML in the citizen’s language, says the deadline as a date and carries no link (R-46)', () => {
  const [, content = ''] = memo.match(/<content>([^<]*)<\/content>/) ?? [];
  const html = Buffer.from(content, 'base64').toString('utf8');
  expect(html).toMatch(/^<!DOCTYPE html><html lang="da">/);
  expect(html).toContain('5. november 2021');
  expect(html).not.toMatch(/<a |https?:/);
});

test('the same document is there as PDF, to be kept', () => {
  expect(memo).toMatch(
    /<encodingFormat>application\/pdf<\/encodingFormat><filename>besked\.pdf<\/filename><language>da<\/language><content>JVBERg==/,
  );
});

/** A folder with Version1.2/MeMo_core.xsd: the schemas are not ours to give away. */
const schemas = process.env.MEMO_SCHEMAS;
if (schemas) {
  test('the official schema of MeMo 1.2 takes it', () => {
    const schema = join(schemas, 'Version1.2', 'MeMo_core.xsd');
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: memo });
  });
}
