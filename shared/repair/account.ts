import { z } from 'zod';
import type { Cause } from '../domain/cause.ts';
import { parseNetrc } from '../go/netrc.ts';
import { futureSetting, type RepairContext } from './repair-context.ts';

/** Words of netrc end at white space, and `#` or quotes mean different things to go, git and curl. */
const word = z.string().regex(/^[^\s"'#\\\p{C}]{1,4096}$/u);

/** A host with its port, if that is not 443. */
export const accountHostSchema = z.string().regex(/^(?=.{1,255}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?$/u);

/** What a person types of an account. */
export const typedAccountSchema = z.strictObject({ login: word, password: word });

/** An account as netrc can hold it, for one host. */
export const givenAccountSchema = z.strictObject({ host: accountHostSchema, login: word, password: word });

/** The host at which an account of netrc would help with this cause; null for a cause that is about no such thing. */
export function accountHost({ code, subject, params }: Cause): string | null {
  const host = code === 'module.private-unauthenticated' ? params['host'] : subject;
  const about =
    (code === 'module.private-unauthenticated' && params['refused'] !== true) ||
    (code === 'vcs.credentials-missing' && params['how'] !== 'key');
  return about ? (accountHostSchema.safeParse(host).data ?? null) : null;
}

/** The netrc file that `go` reads, as far as it was looked at; else the usual one. */
export function netrcFile(context: RepairContext): string {
  const [seen] = context.situation.findings.of('vcs.account');
  const named = futureSetting(context, 'NETRC').value;
  const usual = context.join(context.home, context.platform === 'windows' ? '_netrc' : '.netrc');
  return seen?.params.file || named || usual;
}

/** Would an entry at the end of this netrc never be reached? The first of a machine counts, and nothing behind `default` does. */
export function hidesAccount(text: string, host: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.includes('default') || words.includes('macdef') || parseNetrc(text).some(({ machine }) => machine === host)
  );
}
