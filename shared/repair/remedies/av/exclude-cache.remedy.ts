import { exclusionLine } from '../../../windows/defender-command.ts';
import { defineRemedy } from '../../define-remedy.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly path: string;
}

/**
 * The module cache, by its exact path, exempt from Defender's scans: only where Defender itself watches files here, and nobody
 * manages it. Disruptive: what lies there is scanned by nobody any more. Source: Microsoft Learn, "Configure exclusions".
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把模块缓存排除在扫描之外', en: 'Exempt the module cache from scans' },
  fixes: ['av.locks-files'],
  risk: 'disruptive',
  elevation: 'admin',
  reads: (_cause, context) => (context.platform === 'windows' ? { defender: true } : null),
  plan: (_cause, { defender }, { moduleCache: path }) =>
    defender() === 'own'
      ? { params: { path }, edits: [{ place: 'exclusion', path }], command: exclusionLine(path, true) }
      : null,
  text: {
    'zh-CN': {
      title: ({ path }) => `让 Defender 不再扫描模块缓存 ${path}`,
      detail: () =>
        '只排除这一个文件夹。里面的文件此后不再扫描：go 会按 go.sum 和校验数据库核对下载的内容，但不会查毒。公司的安全团队可能会看到这项改动。',
    },
    en: {
      title: ({ path }) => `Have Defender leave the module cache alone: ${path}`,
      detail: () =>
        'This one folder only. Nothing in it is scanned any more: go checks what it downloads by go.sum and the checksum database, which is no look for malware. The security team of a company may see this change.',
    },
  },
});
