import type { Cause } from '../../../domain/cause.ts';
import { defineRemedy } from '../../define-remedy.ts';
import type { Edit, LineEdit } from '../../edit.ts';
import { proxyEndpoint, proxyVariables } from '../../proxy-variables.ts';
import type { RepairContext } from '../../repair-context.ts';
import { editLineCommand } from '../../shell-words.ts';
import { mergeLines, variableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly names: readonly string[];
  readonly proxy: string;
}

/** Where git and npm keep the same proxy, as line patterns: `proxy = …`, `https-proxy=…`. */
const LEFTOVERS = ['.gitconfig', '.config/git/config', '.npmrc'] as const;
const PROXY_LINE = /^\s*(?:https-)?proxy\s*=\s*(.*?)\s*$/iu;

/**
 * Takes proxy variables away where nobody listens, together with what git and npm keep of the same proxy: one set. Only where
 * the real `go` works without them; otherwise the proxy program has to be started.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '去掉失效的代理设置', en: 'Take dead proxy settings away' },
  fixes: ['proxy.dead', 'proxy.malformed', 'proxy.git-dead'],
  risk: 'safe',
  reads: (cause, context) => {
    // What stands in git's own settings is not taken away.
    if (cause.code === 'proxy.git-dead' && cause.params['variable'] !== true) return null;
    const names = namesOf(cause, context);
    if (names.length === 0) return null;
    const without = Object.fromEntries(names.map((name) => [name, '']));
    return {
      files: LEFTOVERS.map((file) => context.join(context.home, file)),
      trials: [
        { id: 'direct', variables: without },
        { id: 'direct, another mirror', variables: { ...without, GOPROXY: 'https://goproxy.cn' } },
      ],
    };
  },
  plan: (cause, { works, file }, context) => {
    if (!works('direct') && !works('direct, another mirror')) return null;
    const names = namesOf(cause, context);
    const parts = names.map((name) => variableEdits(context, name, null));
    if (parts.some((part) => part === null)) return null;
    const leftovers = leftoverEdits(cause, context, file);
    return {
      params: { names, proxy: addressOf(cause) },
      edits: [...mergeLines(parts.flatMap((part) => part?.edits ?? [])), ...leftovers.map(({ edit }) => edit)],
      command: [...parts.flatMap((part) => part?.command ?? []), ...leftovers.flatMap(({ commands }) => commands)].join(
        '\n',
      ),
      sets: Object.fromEntries(names.map((name) => [name, null])),
    };
  },
  text: {
    'zh-CN': {
      title: ({ names }) => `去掉失效的代理变量 ${names.join('、')}`,
      detail: ({ proxy }) =>
        `${proxy === '' ? '它的值不是代理地址' : `${proxy} 上没有程序在监听`}；去掉后 go 直接连接，已经试过可以下载。`,
    },
    en: {
      title: ({ names }) => `Take the dead proxy variables away: ${names.join(', ')}`,
      detail: ({ proxy }) =>
        `${proxy === '' ? 'The value is no address of a proxy' : `Nothing listens at ${proxy}`}; without it go connects directly, and that has been tried.`,
    },
  },
});

function addressOf({ params }: Cause): string {
  return typeof params['proxy'] === 'string' ? params['proxy'] : '';
}

function namesOf(cause: Cause, context: RepairContext): readonly string[] {
  return [...new Set(proxyVariables(context, cause.subject, addressOf(cause)).map(({ name }) => name))];
}

/** Lines of git's and npm's files that name the same proxy, as remarks. Both take `#`. */
function leftoverEdits(
  cause: Cause,
  context: RepairContext,
  file: (path: string) => string | null | undefined,
): readonly { readonly edit: Edit; readonly commands: readonly string[] }[] {
  const endpoint = proxyEndpoint(addressOf(cause));
  if (endpoint === null) return [];
  return LEFTOVERS.flatMap((name) => {
    const path = context.join(context.home, name);
    const lines = (file(path) ?? '').split('\n').flatMap((raw, index): readonly LineEdit[] => {
      const was = raw.replace(/\r$/u, '');
      const value = PROXY_LINE.exec(was)?.[1]?.replace(/^"(.*)"$/u, '$1') ?? '';
      return proxyEndpoint(value) === endpoint ? [{ line: index + 1, was, becomes: `# ${was}` }] : [];
    });
    if (lines.length === 0) return [];
    const commands = lines.map(({ line, becomes }) => editLineCommand(context, path, line, becomes));
    return [{ edit: { place: 'file', path, content: { op: 'lines', lines } } as const, commands }];
  });
}
