import type { ActorContext } from '../actorContext.js';
import { Uploads } from '../product/upload.js';

export const bankToken = (reg: string, { tokens }: ActorContext): Promise<string> =>
  tokens.of(`bank-${reg}`, { role: 'BANK', bank: reg });

export const bankUploads = (reg: string, context: ActorContext): Uploads =>
  new Uploads(context.apiUrl, () => bankToken(reg, context));
