import type { Cause } from '../../../domain/cause.ts';
import { defineRemedy, type ProjectRehearsal } from '../../define-remedy.ts';
import type { RepairContext } from '../../repair-context.ts';
import { shellWord } from '../../shell-words.ts';
import { areVerified } from '../../verified-modules.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly file: string;
  /** Modules whose lines are written anew. */
  readonly modules: readonly string[];
}

const FIXES = ['module.gosum-stale', 'module.gosum-malformed', 'module.gosum-missing'] as const;
/** A project that requires more is left to `go mod tidy`. */
const MOST_MODULES = 200;

/**
 * go.sum with its wrong lines taken out and the missing ones written by the real `go`, in a copy, with the checksum database
 * asked about every one. All that is wrong with the file is one change. Source: go-failures F56, F94, F96.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '更正 go.sum', en: 'Put go.sum right' },
  fixes: [...FIXES],
  risk: 'disruptive',
  reads: (cause, context) => {
    const project = rehearsal(cause, context);
    return project && { files: [project.file], project };
  },
  plan: (cause, { file, rehearsed }, context) => {
    const wanted = rehearsal(cause, context);
    const text = rehearsed()?.sum;
    if (wanted === null || text === undefined || text === file(wanted.file)) return null;
    const path = wanted.file;
    return {
      params: { file: path, modules: wanted.without },
      edits: [{ place: 'file', path, content: { op: 'whole', text, byLine: true } }],
      command: command(context, wanted),
    };
  },
  text: {
    'zh-CN': {
      title: ({ file }) => `更正 ${file}`,
      detail: ({ modules }) =>
        `新的内容是 go 在副本里写出来的，新增的每一行都刚由校验数据库核对过。${modules.length > 0 ? `重写的是 ${modules.join('、')} 的行。` : ''}这会修改项目文件，提交前请看一下差异。`,
    },
    en: {
      title: ({ file }) => `Put ${file} right`,
      detail: ({ modules }) =>
        `go has written the new content in a copy, and the checksum database has just verified every line that comes.${modules.length > 0 ? ` The lines of ${modules.join(', ')} are written anew.` : ''} It changes a file of the project: look at the difference before you commit it.`,
    },
  },
});

/** Null where nothing would verify the new lines. */
function rehearsal(cause: Cause, context: RepairContext): ProjectRehearsal | null {
  const file = String(cause.params['file'] ?? '');
  const own = context.causes.filter(({ code, params }) => FIXES.some((c) => c === code) && params['file'] === file);
  const without = own.filter(({ code }) => code === 'module.gosum-stale').map(({ subject }) => subject);
  const required = context.situation.findings.of('module.set')[0]?.params.modules ?? [];
  const all = required.map(({ path, version }) => `${path}@${version}`);
  const modules = own.every(({ code }) => code === 'module.gosum-stale') ? without : all;
  if (!/[\\/]go\.sum$/u.test(file) || modules.length > MOST_MODULES || !areVerified(modules, context)) return null;
  return { file, without, modules };
}

function command(context: RepairContext, { file, without, modules }: ProjectRehearsal): string {
  const { platform } = context;
  const path = shellWord(context, file);
  const drop = without.map((module) => {
    const start = module.replace('@', ' ');
    return platform === 'windows'
      ? `(Get-Content ${path}) -notlike '${start}*' | Set-Content ${path}`
      : `sed -i ${shellWord(context, `\\|^${start.replaceAll('.', '\\.')}[ /]|d`)} ${path}`;
  });
  return [...drop, `go mod download ${modules.map((module) => shellWord(context, module)).join(' ')}`].join('\n');
}
