import { noticePdf } from '@overgang/activities';
import { defaultPolicy, helpPhones, renderNotice } from '@overgang/domain';

export interface Rendered {
  readonly print: 'ordinary' | 'large';
  readonly pdfsPerSec: number;
  readonly cpuMsPerPdf: number;
}

const help = { hasNemId: true, bank: null, citizenServicePhone: null };
const createdAt = new Date('2021-10-06T00:00:00Z');

/** One PDF: text and layout, nothing reused. */
function render(isLargePrint: boolean): Promise<Buffer> {
  const phones = helpPhones(defaultPolicy.phones, 'YOUR_TURN', help);
  const notice = renderNotice('YOUR_TURN', 'da', { deadline: '2021-11-05' }, phones, 1);
  return noticePdf({ notice, language: 'da', isLargePrint, hasWindow: true, createdAt });
}

async function measured(print: Rendered['print'], count: number): Promise<Rendered> {
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  for (let made = 0; made < count; made += 1) await render(print === 'large');
  const tookMs = performance.now() - beganMs;
  const { user, system } = process.cpuUsage(cpu);
  return {
    print,
    pdfsPerSec: (count / tookMs) * 1_000,
    cpuMsPerPdf: (user + system) / 1_000 / count,
  };
}

/** What it costs to render a document, once a text, language, print and day: no part of what is measured at the doors. */
export async function measureRendering(count: number): Promise<Rendered[]> {
  await measured('ordinary', count);
  return [await measured('ordinary', count), await measured('large', count)];
}
