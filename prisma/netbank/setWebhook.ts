import type { ClientBase } from 'pg';

export interface WebhookSetting {
  readonly reg: string;
  readonly url: string;
  readonly isEnabled: boolean;
}

/** Where a bank's events go from now on. To be asked as that bank: false for any other. */
export async function setWebhook(
  db: ClientBase,
  { reg, url, isEnabled }: WebhookSetting,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE bank SET webhook_url = $2, webhook_state = $3 WHERE reg = $1',
    [reg, url, isEnabled ? 'ENABLED' : 'DISABLED'],
  );
  return rowCount === 1;
}
