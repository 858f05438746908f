import { logonWords } from '@overgang/domain';
import { builder } from '../builder.js';

export const LogonType = builder.enumType('Logon', {
  description: 'R-09: how a bank’s NemID log-on is to be, or is, for a customer.',
  values: logonWords,
});
