/**
 * BCP 47 tag of the language for messages. Source: POSIX `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is not empty;
 * the C locale speaks English.
 */
export function posixLocale(environment: Readonly<Record<string, string>>): string {
  const name = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'C';
  const match = /^([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@]|$)/u.exec(name);
  if (!match?.[1]) return 'en';
  return match[2] ? `${match[1]}-${match[2]}` : match[1];
}
