/** A bank of the sandbox, as the product needs to know it too: `banks.json` is printed from this list. */
export interface SandboxBank {
  readonly reg: string;
  readonly name: string;
  readonly cvr: string;
  readonly phone: string;
  /** Whom to write to about the bank's connection. */
  readonly contactEmail: string;
  /** Years: banks may set a higher age. */
  readonly minimumAge: number;
  /** whether it closes its NemID log-on when the deadline has passed. */
  readonly closesLogon: boolean;
  readonly webhookPath: string;
  readonly webhookSecret: string;
}

const clientSecret = (reg: string): string => `development-secret-${reg}`;

/** Standard Webhooks: `whsec_` and the base64 of the key, which is the client's secret filled up with dots to 32 bytes. */
const webhookSecret = (reg: string): string =>
  `whsec_${Buffer.from(clientSecret(reg).padEnd(32, '.')).toString('base64')}`;

const bank = (
  reg: string,
  name: string,
  cvr: string,
  phone: string,
  minimumAge: number,
): SandboxBank => ({
  reg,
  name,
  cvr,
  phone,
  contactEmail: `drift-${reg}@bank.example`,
  minimumAge,
  closesLogon: true,
  webhookPath: `/banks/${reg}/webhook`,
  webhookSecret: webhookSecret(reg),
});

export const sandboxBanks: readonly SandboxBank[] = [
  bank('1111', 'Nordbanken', '10000011', '70 00 11 11', 13),
  bank('2222', 'Øernes Bank', '10000022', '70 00 22 22', 13),
  bank('3333', 'Sparekassen Midt', '10000033', '70 00 33 33', 18),
];

export const bankClientSecret = clientSecret;
