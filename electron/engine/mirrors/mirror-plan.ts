import { FindingIndex } from '../../../shared/domain/finding.ts';
import { type DiagnoseRequest, diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import type { Target } from '../../../shared/domain/target.ts';
import { KNOWN_SUMDB_KEYS, parseGosumdb } from '../../../shared/go/gosumdb.ts';
import { PUBLIC_MIRRORS, publicMirrorOf } from '../../../shared/mirrors/catalogue.ts';
import type { MirrorReport } from '../../../shared/mirrors/mirror-report.ts';
import type { Host } from '../../host/host.ts';
import { Patience } from '../patience.ts';
import selection from '../probes/proxy/selection.probe.ts';
import { probesFor } from '../probes-for.ts';
import { startProbes } from '../run-probes.ts';
import { readCompanyMirrors } from './company-mirrors.ts';

/** What is compared, and against which checksum database. */
export interface MirrorPlan {
  readonly request: DiagnoseRequest;
  /** GOPROXY in force. */
  readonly goproxy: string;
  /** The place of a company's policy that is not understood; null where all is well. */
  readonly policyUnreadable: string | null;
  readonly mirrors: readonly { readonly target: Target; readonly origin: MirrorReport['origin'] }[];
  /** `known`: the key is Google's, so that built-in hashes count. */
  readonly database: { readonly name: string; readonly key: string; readonly known: boolean };
  /** Where the database itself, and its alias in China, are to be found; null where GOSUMDB names a database of its own. */
  readonly direct: { readonly sumdb: Target; readonly alias: Target } | null;
}

const GOOGLE = 'sum.golang.org';
const SUMDB = `https://${GOOGLE}`;
const ALIAS = 'https://sum.golang.google.cn';

/** Reads the settings and says what will be asked. Contacts nothing. `added` are further mirrors of the user. */
export async function planMirrors(
  host: Host,
  added: readonly string[],
  limits: { readonly deadlineMs: number; readonly signal: AbortSignal },
): Promise<MirrorPlan> {
  const company = await readCompanyMirrors(host);
  const addresses = [...PUBLIC_MIRRORS.map(({ url }) => url), ...company.addresses, ...added, SUMDB, ALIAS];
  const request = diagnoseRequestSchema.parse({ targets: addresses, deadlineMs: limits.deadlineMs });
  const { output, done } = startProbes({
    probes: probesFor([selection]),
    targetSource: selection,
    host,
    request,
    patience: new Patience(),
    startedAt: host.now(),
    signal: limits.signal,
    cancelled: limits.signal,
    enough: new AbortController().signal,
    emit: () => undefined,
    settled: () => undefined,
  });
  await done;
  const findings = new FindingIndex(output.findings);
  const value = (name: string) =>
    findings.of('setting.value').find(({ subject }) => subject === name)?.params.setting.value ?? '';
  const sumdb = parseGosumdb(value('GOSUMDB') || GOOGLE);
  // With verification switched off mirrors are judged all the same, by the database that `go` has when it is on.
  const database = 'name' in sumdb ? sumdb : { name: GOOGLE, key: KNOWN_SUMDB_KEYS[GOOGLE] ?? '', known: true };
  const targets = findings.of('target.declared').map(({ params }) => params.target);
  const at = (url: string) => targets.find((target) => target.url === url);
  const [main, alias] = [at(SUMDB), at(ALIAS)];
  return {
    request,
    goproxy: value('GOPROXY'),
    policyUnreadable: company.unreadable,
    mirrors: targets.flatMap((target) => {
      const origin = originOf(target, company.addresses, added);
      return origin ? [{ target, origin }] : [];
    }),
    database: { name: database.name, key: database.key, known: database.known },
    direct: database.name === GOOGLE && main && alias ? { sumdb: main, alias } : null,
  };
}

function originOf(target: Target, company: readonly string[], added: readonly string[]): MirrorReport['origin'] | null {
  if (target.role === 'mirror') return 'own';
  if (company.includes(target.url)) return 'company';
  if (publicMirrorOf(target.url)?.url === target.url) return 'catalogue';
  return added.some((url) => url.replace(/\/+$/u, '') === target.url) ? 'added' : null;
}
