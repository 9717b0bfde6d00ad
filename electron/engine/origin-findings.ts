import type { FindingDraft, JudgementDraft } from '../../shared/domain/finding.ts';
import { matchGoImport, parseGoImports } from '../../shared/go/go-import.ts';
import { isPseudoVersion } from '../../shared/go/pseudo-version.ts';
import { authority, type GitAddress } from '../../shared/vcs/git-config.ts';
import { accountFinding } from './account.ts';
import type { Followed } from './follow.ts';
import { gitProxyFinding } from './git-proxy.ts';
import { readRefs } from './git-refs.ts';
import { sha256 } from './node-crypto.ts';
import type { Asked, Examined } from './origin.ts';
import { valueOf } from './probe.ts';
import type { Origin } from './probes/vcs/origins.probe.ts';
import { sshFindings } from './ssh-port.ts';
import { withoutQuery } from './way.ts';

/** What was examined, as findings. */
export function originFindings({
  origin,
  page,
  pageDecoy,
  repository,
  refs,
  decoy,
  ssh,
  proxy,
  accounts,
  findings,
}: Examined): readonly (FindingDraft | JudgementDraft)[] {
  return [
    ...findings,
    ...(page ? [replyFinding(page), pageFinding(page, pageDecoy, origin)] : []),
    ...(refs ? [replyFinding(refs)] : []),
    ...(repository ? [repositoryFinding(origin, repository, refs, decoy)] : []),
    ...(ssh ? sshFindings(ssh) : []),
    ...(proxy ? [gitProxyFinding(proxy)] : []),
    ...accounts.map(accountFinding),
  ];
}

/** What the host as such is worth: any answer but an error of its own is one. */
function replyFinding({ target, url, followed }: Asked): FindingDraft {
  const { result, attempts, tries } = followed.result;
  const reply = valueOf(result);
  const failure = failureWord(followed);
  const params = {
    target: target.id,
    url: withoutQuery(url),
    method: 'GET' as const,
    purpose: 'origin' as const,
    ms: result.endMs - result.startMs,
    attempts,
    ...(reply ? { status: reply.status } : {}),
    ...(failure === undefined ? {} : { failure }),
  };
  const good = failure === undefined && (reply?.status ?? 500) < 500 && reply?.status !== 429;
  return {
    code: 'http.reply',
    outcome: good ? 'ok' : 'fail',
    subject: params.url,
    params,
    evidence: tries.map((t) => t.evidence),
  };
}

function pageFinding(page: Asked, decoy: Asked | null, { path, version }: Origin): FindingDraft {
  const tags = tagsOf(page);
  const [other] = decoy ? tagsOf(decoy) : [];
  const fitting = matchGoImport(tags, path);
  const params = {
    target: page.target.id,
    module: path,
    url: page.url,
    ...answerOf(page),
    tags: tags.length,
    ...(fitting ? { prefix: fitting.prefix, repository: fitting.repository } : {}),
    ...(other ? { decoyPrefix: other.prefix } : {}),
  };
  return {
    code: 'vcs.page',
    outcome: fitting || wantsSignIn(params.status) ? 'ok' : 'warn',
    subject: `${path}@${version}`,
    params,
    evidence: evidenceOf(page),
  };
}

function tagsOf(page: Asked) {
  const reply = valueOf(page.followed.result.result);
  return reply ? parseGoImports(new TextDecoder().decode(reply.body)) : [];
}

function repositoryFinding(
  { path, version }: Origin,
  { root, vcs, address, remote, rewrittenBy }: NonNullable<Examined['repository']>,
  refs: Asked | null,
  decoy: Asked | null,
): FindingDraft {
  const answer = refs ? answerOf(refs) : {};
  const decoyStatus = decoy ? valueOf(decoy.followed.result.result)?.status : undefined;
  const listed = refs && readRefs(valueOf(refs.followed.result.result));
  const tag = tagOf(path, root, version);
  const params = {
    target: refs?.target.id ?? targetOf(address),
    module: path,
    version,
    url: `${address.transport === 'other' ? '' : `${address.transport}://`}${address.host}${address.path}`,
    host: address.host,
    transport: address.transport,
    vcs,
    root,
    remote,
    folder: folderOf(remote),
    ...(rewrittenBy ? { rewrittenBy } : {}),
    ...answer,
    ...(listed && tag !== undefined ? { tagged: listed.has(`refs/tags/${tag}`) } : {}),
    ...(decoyStatus === undefined ? {} : { decoyStatus }),
  };
  const outcome = refs === null || listed || wantsSignIn(params.status) ? 'ok' : 'warn';
  return {
    code: 'vcs.repository',
    outcome,
    subject: `${path}@${version}`,
    params,
    evidence: [...(refs ? evidenceOf(refs) : []), ...(decoy ? evidenceOf(decoy) : [])],
  };
}

/** Where `go` keeps what git fetched from an address. Source: cmd/go/internal/modfetch/codehost/codehost.go (WorkDir), git.go. */
function folderOf(remote: string): string {
  return Buffer.from(sha256(new TextEncoder().encode(`git3:${remote}`))).toString('hex');
}

/** The target that a repository's host is, also where nothing could be asked there. */
function targetOf(address: GitAddress): string {
  const { transport } = address;
  return transport === 'https' || transport === 'http' ? `vcs:${transport}://${authority(address)}` : '';
}

/** Go and git may be able to; we do not try. */
const wantsSignIn = (status: number | undefined) => status === 401 || status === 403;

/** The tag of a version, with the folder of a module below its repository; none for commits. Source: go.dev/ref/mod#vcs-version. */
function tagOf(path: string, root: string, version: string): string | undefined {
  if (!/^v\d+\.\d+\.\d+/u.test(version) || isPseudoVersion(version)) return undefined;
  const folder = path.slice(root.length + 1).replace(/(?:^|\/)v[2-9]\d*$|(?:^|\/)v1\d+$/u, '');
  return `${folder === '' ? '' : `${folder}/`}${version.replace(/\+incompatible$/u, '')}`;
}

function answerOf({ followed }: Asked) {
  const status = valueOf(followed.result.result)?.status;
  const failure = failureWord(followed);
  return { ...(status === undefined ? {} : { status }), ...(failure === undefined ? {} : { failure }) };
}

function failureWord({ result, unreachable }: Followed) {
  const { outcome } = result.result;
  return unreachable ?? (outcome.ok ? undefined : outcome.failure.word);
}

const evidenceOf = ({ followed }: Asked) => followed.result.tries.map((t) => t.evidence);
