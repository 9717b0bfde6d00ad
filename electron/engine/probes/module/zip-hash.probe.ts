import { failed, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { lookUpSigned } from '../../sumdb-client.ts';
import { requestCommand } from '../../typed-command.ts';
import { get, type Way } from '../../way.ts';
import { hashZip } from '../../zip-hash.ts';
import settings, { type SettingsData } from '../config/settings.probe.ts';
import download from '../go/download.probe.ts';
import protocol from '../http/module-protocol.probe.ts';
import projectFiles, { type ProjectFiles } from '../project/files.probe.ts';
import type { ModuleVersion } from '../project/modules.probe.ts';
import lookup from '../sumdb/lookup.probe.ts';

interface Compared {
  readonly module: ModuleVersion;
  readonly target: Target;
  readonly h1: Recorded<string>;
  readonly signed: string | null;
}

const MAX_MODULES = 3;
const MAX_ZIP = 64 << 20;

/**
 * When `go` says that a download does not match: fetches the zip from every mirror that works and compares each with the
 * hash that the checksum database has signed. Tells one lying source from a tag that was moved.
 */
export default defineProbe<
  readonly Compared[],
  {
    settings: typeof settings;
    download: typeof download;
    lookup: typeof lookup;
    protocol: typeof protocol;
    files: typeof projectFiles;
  }
>({
  layer: 'module',
  title: { 'zh-CN': '比对各来源的模块内容', en: 'Compare the module from every source' },
  needs: { settings, download, lookup, protocol, files: projectFiles },
  budgetMs: 60_000,
  async run(inputs, context) {
    const { results = [], errors = [] } = inputs.download?.facts ?? {};
    const suspects = mismatches([...results, ...named(errors)], inputs.settings);
    const ways = inputs.protocol.flatMap(({ data }) =>
      data.way?.trusted && data.info?.result.outcome.ok ? [data.way] : [],
    );
    const compared: Compared[] = [];
    // One at a time: each may take as much memory as the largest zip.
    for (const module of suspects) {
      const { ask = null, key = '' } = inputs.lookup ?? {};
      const signed = ask ? await lookUpSigned(ask(context), key, module) : null;
      const hash = signed?.ok ? (signed.value.zip[0] ?? null) : null;
      // Mirrors that are not the user's are asked only about modules that the public database knows anyway.
      const asked = ways.filter((way) => way.target.role === 'mirror' || hash !== null);
      for (const way of asked) {
        const h1 = await hashFrom(context, way, module);
        compared.push({ module, target: way.target, signed: hash, h1 });
      }
    }
    return compared;
  },
  interpret(compared, { files }) {
    const recorded = [...new Map(compared.map(({ module }) => [`${module.path}@${module.version}`, module])).values()];
    const lines = recorded.flatMap((module) => sumLine(files?.files ?? null, module, files?.evidence ?? []));
    const hashes = compared.flatMap(({ module, target, h1, signed }) => {
      const hash = valueOf(h1);
      if (hash === undefined) return [];
      const matches = signed === null ? undefined : hash === signed;
      const params = {
        target: target.id,
        module: module.path,
        version: module.version,
        h1: hash,
        ...(signed === null ? {} : { signed }),
        ...(matches === undefined ? {} : { matches }),
      };
      const outcome = matches === false ? ('fail' as const) : ('ok' as const);
      return [
        {
          code: 'module.hash' as const,
          outcome,
          subject: `${module.path}@${module.version}`,
          params,
          evidence: [h1.evidence],
        },
      ];
    });
    return [...lines, ...hashes];
  },
});

/** Where go.sum disagrees, `go` stops at once and names the module in its last words only: `verifying PATH@VERSION: checksum mismatch`. */
function named(errors: readonly string[]): readonly { path: string; version: string; error: string }[] {
  return errors.flatMap((error) => {
    const match = /verifying (\S+)@(\S+?)(?:\/go\.mod)?: checksum mismatch/u.exec(error);
    return match ? [{ path: match[1] ?? '', version: match[2] ?? '', error }] : [];
  });
}

function sumLine(
  files: ProjectFiles | null,
  { path, version }: ModuleVersion,
  evidence: readonly string[],
): readonly FindingDraft[] {
  const own = files?.sum?.sum.lines.filter((line) => line.path === path && line.version === version) ?? [];
  const [first] = own;
  if (!first || !files?.sum) return [];
  const params = {
    module: path,
    version,
    file: files.sum.path,
    line: first.line,
    hashes: own.map(({ hash }) => hash),
  };
  return [{ code: 'module.sum-line', outcome: 'ok', subject: `${path}@${version}`, params, evidence }];
}

/** Private modules have no signed hash, and their names go nowhere: go.sum alone is what they can disagree with. */
function mismatches(
  results: readonly { path: string; version: string; error?: string }[],
  settings: SettingsData | null,
): readonly ModuleVersion[] {
  const modules = results.filter((r) => r.error?.includes('checksum mismatch'));
  return publicModules({ source: 'asked', modules, project: null, read: null }, settings).slice(0, MAX_MODULES);
}

function hashFrom(context: ProbeContext, way: Way, module: ModuleVersion): Promise<Recorded<string>> {
  const path = modulePath(module, 'zip');
  return context.record<string>(
    {
      operation: 'module.hash',
      input: { url: `${way.target.url}${path}` },
      command: `${requestCommand(context.host, 'GET', `${way.target.url}${path}`, way.target.route)} -o module.zip`,
      show: (h1) => ({ h1 }),
    },
    async () => {
      const { outcome } = await get(context, way, null, { path, maxBytes: MAX_ZIP });
      if (!outcome.ok) return outcome;
      if (outcome.value.status !== 200) return failed('exit-status', String(outcome.value.status));
      const hash = await hashZip(outcome.value.body);
      return hash.ok ? success(hash.value) : hash;
    },
  );
}
