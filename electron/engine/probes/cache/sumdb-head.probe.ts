import { type Outcome, success } from '../../../../shared/domain/failure.ts';
import { recordedHashes } from '../../../../shared/go/go-sum.ts';
import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import { openNote, parseVerifierKey } from '../../../../shared/go/note.ts';
import { sumdbHeadFile } from '../../module-cache.ts';
import { noteCrypto, sha256 } from '../../node-crypto.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import { publicModules } from '../../public-modules.ts';
import { showFileCommand } from '../../typed-command.ts';
import settings, { settingValue } from '../config/settings.probe.ts';
import projectFiles from '../project/files.probe.ts';
import modules from '../project/modules.probe.ts';

interface Data {
  readonly path: string;
  /** What `go` says of the tree head that it remembers; null: nothing. */
  readonly head: Recorded<string | null> | null;
}

const MAX_HEAD = 64 << 10;

/**
 * Does the tree head hold that `go` remembers of the checksum database? It lies outside of the module cache, stays when that
 * is emptied, and is opened before anything is asked. Source: golang.org/x/mod/sumdb Client.initWork, cmd/go ReadConfig.
 */
export default defineProbe<Data, { settings: typeof settings; modules: typeof modules; files: typeof projectFiles }>({
  layer: 'cache',
  title: { 'zh-CN': '检查记住的校验数据库', en: 'Check what is remembered of the checksum database' },
  needs: { settings, modules, files: projectFiles },
  budgetMs: 5000,
  async run(inputs, context) {
    const parsed = parseGosumdb(settingValue(inputs.settings, 'GOSUMDB') || 'sum.golang.org');
    const lines = inputs.files?.files?.sum?.sum.lines ?? [];
    const unknown = publicModules(inputs.modules, inputs.settings).filter(
      ({ path, version }) => recordedHashes(lines, path, version).length === 0,
    );
    // With every hash in go.sum the database is not asked.
    if (!('name' in parsed) || unknown.length === 0) return { path: '', head: null };
    const { host } = context;
    const path = sumdbHeadFile(inputs.settings, host, parsed.name);
    const head = await context.record<string | null>(
      {
        operation: 'cache.sumdb-head',
        input: { path },
        command: showFileCommand(host, path),
        show: (problem) => ({ problem }),
      },
      async (): Promise<Outcome<string | null>> => {
        const content = await host.files.read(path, MAX_HEAD);
        if (!content.ok) return content;
        const key = parseVerifierKey(parsed.key, sha256);
        if (content.value.length === 0 || 'message' in key) return success(null);
        const opened = openNote(content.value, [key], noteCrypto);
        return success('error' in opened ? opened.error.message : null);
      },
    );
    return { path, head };
  },
  interpret({ path, head }) {
    const message = head && valueOf(head);
    if (!head || !message) return [];
    const params = { module: '', path, problem: 'tree-head', message };
    return [{ code: 'cache.corrupt', outcome: 'fail', subject: path, params, evidence: [head.evidence] }];
  },
});
