import { X509Certificate } from 'node:crypto';
import { failed, success } from '../../../../shared/domain/failure.ts';
import { httpValue } from '../../../../shared/vcs/git-config.ts';
import { reachesRoot } from '../../../host/node-network/judge-certificate.ts';
import { pemCertificates } from '../../../host/node-network/trust-store.ts';
import { defineTargetProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { commandLine } from '../../typed-command.ts';
import handshake, { type AddressHandshake } from '../tls/handshake.probe.ts';
import git from './git.probe.ts';

interface Vouching {
  readonly places: readonly string[];
  readonly certificates: number;
  readonly vouches: boolean;
}

const MAX_FILE = 4 << 20;
const MAX_FILES = 500;

/**
 * Where git is told both which file and which folder of certificates to trust: does one of them vouch for the code host? With
 * only one of the two, what else it trusts is for its library to know. Source: git http.c (get_curl_handle), CURLOPT_CAPATH(3).
 */
export default defineTargetProbe<Recorded<Vouching> | null, { git: typeof git; handshake: typeof handshake }>({
  layer: 'vcs',
  title: { 'zh-CN': '检查 git 信任的证书', en: 'Check which certificates git trusts' },
  needs: { git, handshake },
  budgetMs: 10_000,
  appliesTo: ({ tls, role }) => tls && role === 'vcs',
  async run({ git: found, handshake: shown }, context, { host, port }) {
    const values = found?.git?.values ?? [];
    const url = `https://${host}`;
    const file = httpValue(values, 'sslcainfo', url)?.value ?? '';
    const folder = httpValue(values, 'sslcapath', url)?.value ?? '';
    const chain = chainOf(shown);
    if (!isAbsolute(file) || !isAbsolute(folder) || chain === undefined) return null;
    return context.record<Vouching>(
      {
        operation: 'git.trust',
        input: { file, folder, host },
        command: commandLine(context.host, [
          'openssl',
          's_client',
          '-CAfile',
          file,
          '-CApath',
          folder,
          '-connect',
          `${host}:${port}`,
        ]),
        show: (seen) => ({ ...seen }),
      },
      async () => {
        const read = await readFiles(context, file, folder);
        if (read === null) return failed('not-found');
        const known = new Set<string>();
        const roots = read.flatMap(({ text }) => pemCertificates(text, known)).flatMap(parse);
        const places = read.map(({ place }) => place);
        return success({ places, certificates: roots.length, vouches: reachesRoot(chain, roots) });
      },
    );
  },
  interpret(recorded, _inputs, { id, host }) {
    const seen = recorded && valueOf(recorded);
    if (!recorded || !seen) return [];
    const outcome = seen.vouches ? ('ok' as const) : ('warn' as const);
    return [
      { code: 'git.trust', outcome, subject: host, params: { target: id, ...seen }, evidence: [recorded.evidence] },
    ];
  },
});

type Chain = readonly [X509Certificate, ...X509Certificate[]];

function chainOf(shown: readonly AddressHandshake[] | null): Chain | undefined {
  const facts = shown?.flatMap(({ attempted }) => valueOf(attempted.result)?.facts ?? [])[0];
  const [leaf, ...others] = (facts?.chain ?? []).map((der) => new X509Certificate(der));
  return leaf && [leaf, ...others];
}

/** What is relative, or begins with the home folder's sign, is git's own to find. */
const isAbsolute = (path: string) => /^(?:\/|[A-Za-z]:[\\/])/u.test(path);

/** The texts of the file and of the files in the folder; null where one of them cannot be read, or holds more than is looked at. */
async function readFiles({ host: { files } }: ProbeContext, file: string, folder: string) {
  const names = await files.list(folder);
  if (!names.ok || names.value.length > MAX_FILES) return null;
  const places = [...new Set([file, ...names.value.map((name) => files.join(folder, name))])];
  const read = await Promise.all(places.map(async (place) => ({ place, content: await files.read(place, MAX_FILE) })));
  const texts = read.flatMap(({ place, content }) =>
    content.ok ? [{ place, text: new TextDecoder().decode(content.value) }] : [],
  );
  return texts.length === places.length ? texts : null;
}

function parse(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    return [];
  }
}
