/** Credentials in an address: `scheme://user:password@` and `scheme://token@`. A bare ssh user name is no secret. */
const USER_INFO = /\b([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/@"'<>?#]{1,1024})@/giu;

/** The text with the credentials of every address replaced by `***`. Source: contract "Redaction": secrets never leave. */
export function hideSecrets(text: string): string {
  return text.replace(USER_INFO, (whole, scheme: string, user: string) =>
    /^(?:git\+)?ssh:/iu.test(scheme) && !user.includes(':') ? whole : `${scheme}***@`,
  );
}

/** A copy of plain data with the credentials in all its strings hidden, keys included. */
export function withoutSecrets<T>(value: T): T {
  return hideIn(value) as T;
}

function hideIn(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('@') ? hideSecrets(value) : value;
  if (Array.isArray(value)) return value.map(hideIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hideSecrets(key), hideIn(item)]));
}
