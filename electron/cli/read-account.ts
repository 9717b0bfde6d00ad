import { accountHostSchema, typedAccountSchema } from '../../shared/repair/account.ts';
import type { GivenAccount } from '../../shared/repair/repair-context.ts';
import { repairCommandWords as words } from './repair-words.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * The account that `--account HOST=LOGIN` names, with its password: typed unseen on a terminal, else the first line of standard
 * input. It is never an argument: others could read it in the list of processes. @throws UsageError
 */
export async function readAccount(text: string, terminal: Terminal): Promise<GivenAccount> {
  const [, named = '', login = ''] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
  const host = named.toLowerCase();
  const { language, interactive } = terminal;
  if (!accountHostSchema.safeParse(host).success || !typedAccountSchema.shape.login.safeParse(login).success)
    throw new UsageError(words.accountForm[language]);
  const typed = interactive ? await terminal.askSecret(words.password[language]) : await terminal.readInput();
  const password = (typed.split('\n', 1)[0] ?? '').replace(/\r$/u, '');
  if (!typedAccountSchema.shape.password.safeParse(password).success)
    throw new UsageError(words.passwordForm[language]);
  return { host, login, password };
}
