export interface RolePasswords {
  readonly apiPassword: string;
  readonly workerPassword: string;
}

function urlAs(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** How each role reaches the database that the owner reaches at `adminUrl`. */
export function roleUrls(adminUrl: string, passwords: RolePasswords) {
  return {
    apiUrl: urlAs(adminUrl, 'overgang_api', passwords.apiPassword),
    workerUrl: urlAs(adminUrl, 'overgang_worker', passwords.workerPassword),
  };
}
