import type { Cause } from '../../../shared/domain/cause.ts';
import type { ManualStep } from '../../../shared/domain/repair.ts';
import { accountHost, hidesAccount, netrcFile } from '../../../shared/repair/account.ts';
import { manualCommand } from '../../../shared/repair/manual-command.ts';
import type { RepairContext } from '../../../shared/repair/repair-context.ts';
import type { Host } from '../../host/host.ts';
import { refOf } from './drafts.ts';
import { readBytes, textOf } from './read-places.ts';

/** A cause that no program cures: for somebody else, with the command for them, or the account that would help. */
export async function helpDesk(cause: Cause, context: RepairContext, host: Host): Promise<ManualStep> {
  const command = manualCommand(cause, context);
  const account = await accountFor(cause, context, host);
  return {
    kind: 'help-desk',
    cause: refOf(cause),
    ...(command === null ? {} : { command }),
    ...(account === null ? {} : { account }),
  };
}

/** An account that could be entered for this cause, where `go` would find it there. */
async function accountFor(
  cause: Cause,
  context: RepairContext,
  host: Host,
): Promise<NonNullable<ManualStep['account']> | null> {
  const name = accountHost(cause);
  if (name === null || context.account !== null) return null;
  const file = netrcFile(context);
  const text = textOf(await readBytes(host, file));
  return text === undefined || hidesAccount(text ?? '', name) ? null : { host: name, file };
}
