import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exampleValues, instant, noticeKinds, renderNotice } from '@overgang/domain';
import { buildMemo, type Memo, memoVersions } from './buildMemo.js';

const phones = { mitIdSupport: '33 98 00 10', nemIdSupport: '72 24 70 50' };

const written = (more: Partial<Memo> = {}): string =>
  buildMemo({
    version: '1.2',
    messageUuid: '0d3c2a4e-8a35-4f0e-9e0b-6a1c5f0b7d11',
    sender: { cvr: '34051178', label: 'Afsender & Søn <A/S>' },
    cprDigits: '0101501234',
    language: 'da',
    notice: renderNotice('REMINDER', 'da', { deadline: '2021-11-05' }, phones),
    pdf: Buffer.from('%PDF').toString('base64'),
    createdAt: new Date(instant(Date.UTC(2021, 9, 6, 8))),
    ...more,
  });

const memo = written();
const headerOf = (xml: string): string[] => {
  const header = xml.slice(xml.indexOf('<MessageHeader>'), xml.indexOf('</MessageHeader>'));
  return [...header.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? '');
};

test('the header’s elements stand in the order of MeMo 1.2', () => {
  expect(headerOf(memo)).toEqual([
    ...['MessageHeader', 'messageType', 'messageUUID', 'label', 'notification'],
    ...['Sender', 'senderID', 'idType', 'label', 'Recipient', 'recipientID', 'idType'],
  ]);
});

test('1.1, where it is still wanted, says its own version and what is mandatory there, in its place', () => {
  const old = written({ version: '1.1' });
  expect(old).toMatch(/<Message [^>]*memoVersion="1\.1" memoSchVersion="1\.1\.0">/);
  expect(headerOf(old).slice(4, 8)).toEqual([
    ...['notification', 'mandatory', 'legalNotification', 'Sender'],
  ]);
  expect(memo).not.toMatch(/memoSchVersion|mandatory|legalNotification/);
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

/** Where the official schemas are: they are not ours to give away. A folder with MeMo_core.xsd and Version1.2/MeMo_core.xsd. */
const beside = join(__dirname, '../../../../shared/memo');
const schemas = process.env.MEMO_SCHEMAS ?? (existsSync(beside) ? beside : null);
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const folders = { '1.1': '.', '1.2': 'Version1.2' } as const;

if (schemas !== null && hasXmllint) {
  test.each(memoVersions)(
    'the official schema of MeMo %s takes every kind of notice',
    (version) => {
      const schema = join(schemas, folders[version], 'MeMo_core.xsd');
      for (const kind of noticeKinds) {
        const notice = renderNotice(kind, 'da', exampleValues, phones);
        execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], {
          input: written({ version, notice }),
          stdio: ['pipe', 'pipe', 'pipe'],
        });
      }
    },
  );
}
