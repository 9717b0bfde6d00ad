import type { CauseDraft } from '../../../domain/cause.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface GopathInvalid extends Record<string, unknown> {
  readonly entry: string;
  readonly message: string;
  /** `value`: not even a path that go takes. `no-folder`: a file stands where it should be. `no-home`: none is named at all. */
  readonly kind: 'value' | 'no-folder' | 'no-home';
  /** The variable that names the home folder and is empty, for `no-home`. */
  readonly home?: string;
}

/** GOPATH or GOMODCACHE names no folder. The doctor runs `go` with folders of its own. Source: go-failures F115. */
export default defineCause<GopathInvalid>({
  layer: 'config',
  order: 3,
  find: (situation) => [
    ...judgedCauses<GopathInvalid>(situation, 'config.gopath-invalid', { severity: 'error' }),
    ...noFolder(situation),
  ],
  text: {
    'zh-CN': {
      headline: ({ kind }, subject) => (kind === 'no-home' ? '模块没有地方存放' : `${subject} 不是可用的文件夹`),
      summary: ({ entry, kind, home }, subject) =>
        kind === 'no-home'
          ? `GOPATH、GOMODCACHE 和环境变量 ${home} 都是空的，go 不知道模块该放在哪里。`
          : kind === 'value'
            ? `${subject} 里的“${entry}”不是完整的路径，go 会停下。`
            : `${subject} 指定的模块缓存 ${entry} 不是文件夹。`,
      detail: ({ message, kind, home }) =>
        kind === 'no-home'
          ? `模块默认放在 ${home} 指定的文件夹里。服务、计划任务和精简的容器里常常没有这个变量。go 会报：${message}`
          : kind === 'value'
            ? `go 要求从根目录（或盘符）写起的完整路径，也不认识 ~。go 会报：${message}`
            : '那个位置或它的上级是一个文件，go 没法在里面存放模块。',
      advice: ({ kind, home }, subject) =>
        kind === 'no-home'
          ? `在启动 go 的地方设置 ${home}，或者把 GOMODCACHE 设成一个完整的路径。`
          : `运行 go env -u ${subject} 恢复默认，或改成完整的路径；如果它来自环境变量，在那里改，再打开新的终端。`,
    },
    en: {
      headline: ({ kind }, subject) =>
        kind === 'no-home' ? 'go has no place for modules' : `${subject} is no usable folder`,
      summary: ({ entry, kind, home }, subject) =>
        kind === 'no-home'
          ? `GOPATH, GOMODCACHE and the variable ${home} are all empty: go does not know where to keep modules.`
          : kind === 'value'
            ? `"${entry}" in ${subject} is no full path, and go stops.`
            : `The module cache ${entry}, as ${subject} has it, is no folder.`,
      detail: ({ message, kind, home }) =>
        kind === 'no-home'
          ? `Modules are kept below the folder that ${home} names. Services, scheduled tasks and small containers often lack that variable. go says: ${message}`
          : kind === 'value'
            ? `go wants a path from the root or a drive letter on, and does not know ~. go says: ${message}`
            : 'There is a file in its place or above it, so that go can keep no modules there.',
      advice: ({ kind, home }, subject) =>
        kind === 'no-home'
          ? `Set ${home} where go is started, or set GOMODCACHE to a full path.`
          : `Run go env -u ${subject} for the default, or set a full path; if it comes from a variable, change it there and open a new terminal.`,
    },
  },
});

function noFolder({ findings, settings }: Situation): readonly CauseDraft<GopathInvalid>[] {
  const set = settings.get('GOMODCACHE');
  const subject = set && set.value !== '' && set.source !== 'default' ? 'GOMODCACHE' : 'GOPATH';
  return findings
    .of('cache.folder')
    .filter((f) => f.params.problem === 'not-a-directory')
    .map((f) => ({
      subject,
      params: { entry: f.params.path, message: '', kind: 'no-folder' },
      certainty: 'confirmed',
      severity: 'error',
      because: 'not-a-directory',
      evidence: evidenceOf([f]),
      explains: [f.id],
    }));
}
