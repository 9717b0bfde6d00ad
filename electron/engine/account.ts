import type { FindingDraft } from '../../shared/domain/finding.ts';
import { netrcEntryFor } from '../../shared/go/netrc.ts';
import { type GitValue, hasCredentialHelper, httpValue, lastValue } from '../../shared/vcs/git-config.ts';
import type { ProbeContext } from './probe.ts';
import type { NetrcData, NetrcFile } from './probes/vcs/netrc.probe.ts';

/** Who could sign in at a host: yes or no, never as whom. */
export interface Account {
  readonly host: string;
  readonly file: string;
  readonly listed: boolean;
  readonly misnamed?: string;
  readonly program: boolean;
}

/** What `go` and git would find for an https host without asking anybody. `host` with its port, if that is not 443. */
export function accountAt(
  { host: machine }: ProbeContext,
  host: string,
  values: readonly GitValue[],
  netrc: NetrcData | null,
): Account {
  const url = `https://${host}`;
  const lists = ({ machines }: NetrcFile) =>
    netrcEntryFor(
      machines.map((name) => ({ machine: name, login: '', password: '' })),
      url,
    ) !== undefined;
  const listed = netrc !== null && lists(netrc.file);
  const misnamed = listed ? undefined : netrc?.others.find(lists)?.path;
  const environment = machine.environment();
  const asks = environment['GIT_ASKPASS'] || environment['SSH_ASKPASS'] || lastValue(values, 'core.askpass')?.value;
  const sent = httpValue(values, 'extraheader', url) ?? httpValue(values, 'cookiefile', url);
  return {
    host,
    file: netrc?.file.path ?? '',
    listed,
    ...(misnamed === undefined ? {} : { misnamed }),
    program: Boolean(netrc?.program || asks || sent) || hasCredentialHelper(values, url),
  };
}

export function accountFinding(account: Account): FindingDraft {
  return { code: 'vcs.account', outcome: 'ok', subject: account.host, params: { ...account }, evidence: [] };
}
