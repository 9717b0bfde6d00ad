import type { Cause } from '../../../domain/cause.ts';
import { toByteString } from '../../../go/byte-string.ts';
import { parseGoSum } from '../../../go/go-sum.ts';
import { defineRemedy, type ProjectRehearsal } from '../../define-remedy.ts';
import type { RepairContext } from '../../repair-context.ts';
import { areVerified } from '../../verified-modules.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly folder: string;
}

/**
 * go.mod and go.sum as `go mod tidy` writes them, in a copy: for `go build`, to which lines about the required modules alone may
 * not be enough. Both files are one change. Sources: go-failures F94; go.dev/ref/mod#go-mod-tidy.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '整理 go.mod 和 go.sum', en: 'Tidy go.mod and go.sum' },
  fixes: ['module.gosum-missing'],
  risk: 'disruptive',
  order: 60,
  reads: (cause, context) => {
    const project = rehearsal(cause, context);
    return project && { files: [project.file, modOf(project.file)], project };
  },
  plan: (cause, { file, rehearsed }, context) => {
    const wanted = rehearsal(cause, context);
    const tidied = rehearsed();
    if (wanted === null || tidied === null) return null;
    const sum = wanted.file;
    const mod = modOf(sum);
    // Without any code everything would be dropped as unused.
    if (tidied.sum === '' || !areVerified(newModules(file(sum) ?? '', tidied.sum), context)) return null;
    const edits = [
      { path: mod, text: tidied.mod },
      { path: sum, text: tidied.sum },
    ].filter(({ path, text }) => text !== file(path));
    if (edits.length === 0) return null;
    return {
      params: { folder: folderOf(sum) },
      edits: edits.map(({ path, text }) => ({ place: 'file', path, content: { op: 'whole', text, byLine: true } })),
      command: 'go mod tidy',
    };
  },
  text: {
    'zh-CN': {
      title: ({ folder }) => `整理 ${folder} 的 go.mod 和 go.sum（go mod tidy）`,
      detail: () =>
        '新的内容是 go mod tidy 在副本里写出来的：补上代码用到的模块，去掉用不到的，go.sum 新增的每一行都刚由校验数据库核对过。没有编译或运行项目的代码。这会修改项目文件，提交前请看一下差异。',
    },
    en: {
      title: ({ folder }) => `Tidy go.mod and go.sum of ${folder} (go mod tidy)`,
      detail: () =>
        'go mod tidy has written the new content in a copy: with the modules that the code imports, without those that it does not, and with every line that comes into go.sum verified by the checksum database just now. No code of the project was built or run. It changes files of the project: look at the difference before you commit it.',
    },
  },
});

function rehearsal(cause: Cause, context: RepairContext): ProjectRehearsal | null {
  const file = String(cause.params['file'] ?? '');
  const modules = (context.situation.findings.of('module.set')[0]?.params.modules ?? []).map(
    ({ path, version }) => `${path}@${version}`,
  );
  return /[\\/]go\.sum$/u.test(file) && areVerified(modules, context)
    ? { file, without: [], modules, tidy: true }
    : null;
}

function modOf(sum: string): string {
  return sum.replace(/go\.sum$/u, 'go.mod');
}

function folderOf(sum: string): string {
  return sum.replace(/[\\/]go\.sum$/u, '');
}

/** Modules of lines that were not there. */
function newModules(before: string, after: string): readonly string[] {
  const had = new Set(modulesOf(before));
  return modulesOf(after).filter((module) => !had.has(module));
}

function modulesOf(text: string): readonly string[] {
  const bytes = Uint8Array.from(toByteString(text), (character) => character.charCodeAt(0));
  return parseGoSum(bytes).lines.map(({ path, version }) => `${path}@${version}`);
}
