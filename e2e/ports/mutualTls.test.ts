import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askDigitalPost } from '../../activities/ports/digitalPost/ask.js';
import { type CertificateFiles, mutualTls } from '../../activities/ports/mutualTls.js';
import { makeCertificates } from '../../sandbox/digitalPost/certificates.js';
import { askUnderCertificate } from '../../sandbox/testing/askUnderCertificate.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
let folder: string;
const lines: ReturnType<typeof mutualTls>[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overgang-certificates-'));
  lab = await openPortLab();
});
afterAll(async () => {
  await Promise.all(lines.map((line) => line.destroy()));
  await lab.end();
  rmSync(folder, { recursive: true });
});

/** Somebody else's authority, and what it signed. */
async function elsewhere(name: string): Promise<Required<CertificateFiles>> {
  const { ca, client } = await makeCertificates();
  const files = {
    caFile: join(folder, `${name}-ca.pem`),
    certFile: join(folder, `${name}.pem`),
    keyFile: join(folder, `${name}-key.pem`),
  };
  writeFileSync(files.caFile, ca);
  writeFileSync(files.certFile, client.cert);
  writeFileSync(files.keyFile, client.key);
  return files;
}

function asking(files: CertificateFiles) {
  const line = mutualTls(files);
  lines.push(line);
  return askDigitalPost(lab.world.urlOf('digitalPost'), line);
}

const contact = '/contacts/?cprNumber=0101501234';

test('our certificate is let in', async () => {
  const answer = await asking(lab.world.certificate)(contact, { method: 'GET' });
  expect(answer).toMatchObject({ status: 200, body: { status: 'REGISTERED' } });
});

test('whoever shows no certificate, or one of another authority, gets no connection', async () => {
  const url = `${lab.world.urlOf('digitalPost')}${contact}`;
  const { caFile } = lab.world.certificate;
  await expect(askUnderCertificate({ caFile }, url)).rejects.toThrow(
    /certificate required|ECONNRESET/,
  );
  const foreign = await elsewhere('foreign');
  await expect(asking({ ...foreign, caFile })(contact, { method: 'GET' })).rejects.toThrow();
  await expect(fetch(url.replace('https:', 'http:'))).rejects.toThrow();
});

test('a server that another authority vouches for hears nothing from us', async () => {
  const { caFile } = await elsewhere('other');
  const heard = jest.spyOn(lab.world.systems.mailboxes, 'contactOf');
  const ask = asking({ ...lab.world.certificate, caFile });
  await expect(ask(contact, { method: 'GET' })).rejects.toThrow();
  expect(heard).not.toHaveBeenCalled();
  heard.mockRestore();
});

test('a certificate that is still to be made, or was renewed, is taken up without a restart', async () => {
  const { caFile, certFile, keyFile } = lab.world.certificate;
  const own = { caFile, certFile: join(folder, 'own.pem'), keyFile: join(folder, 'own-key.pem') };
  const ask = asking(own);
  await expect(ask(contact, { method: 'GET' })).rejects.toThrow();
  writeFileSync(own.certFile, readFileSync(certFile));
  writeFileSync(own.keyFile, readFileSync(keyFile));
  expect((await ask(contact, { method: 'GET' })).status).toBe(200);
});

test('what cannot be said for want of a certificate waits: it is no refusal of the citizen', async () => {
  const { journeyId } = await lab.citizen();
  const payload = noticePayload(randomUUID());
  const message = leased({ port: 'DIGITAL_POST', journeyId, kind: 'sendNotice', payload });
  const foreign = await elsewhere('expired');
  const line = mutualTls({ ...foreign, caFile: lab.world.certificate.caFile });
  lines.push(line);
  const { DIGITAL_POST: port } = lab.portsOver({ digitalPost: line });
  await expect(port.send(message)).rejects.toMatchObject({ name: 'TryAgain' });
  await expect(port.bulk?.send([message])).resolves.toMatchObject([{ name: 'TryAgain' }]);
});
