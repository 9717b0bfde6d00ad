import type { CauseDraft } from '../../../domain/cause.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface GopathInvalid extends Record<string, unknown> {
  readonly entry: string;
  readonly message: string;
  /** `value`: not even a path that go takes. `no-folder`: a file stands where the folder should be. */
  readonly kind: 'value' | 'no-folder';
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
      headline: (_p, subject) => `${subject} 不是可用的文件夹`,
      summary: ({ entry, kind }, subject) =>
        kind === 'value'
          ? `${subject} 里的“${entry}”不是完整的路径，go 会停下。`
          : `${subject} 指定的模块缓存 ${entry} 不是文件夹。`,
      detail: ({ message, kind }) =>
        kind === 'value'
          ? `go 要求从根目录（或盘符）写起的完整路径，也不认识 ~。go 会报：${message}`
          : '那个位置或它的上级是一个文件，go 没法在里面存放模块。',
      advice: (_p, subject) =>
        `运行 go env -u ${subject} 恢复默认，或改成完整的路径；如果它来自环境变量，在那里改，再打开新的终端。`,
    },
    en: {
      headline: (_p, subject) => `${subject} is no usable folder`,
      summary: ({ entry, kind }, subject) =>
        kind === 'value'
          ? `"${entry}" in ${subject} is no full path, and go stops.`
          : `The module cache ${entry}, as ${subject} has it, is no folder.`,
      detail: ({ message, kind }) =>
        kind === 'value'
          ? `go wants a path from the root or a drive letter on, and does not know ~. go says: ${message}`
          : 'There is a file in its place or above it, so that go can keep no modules there.',
      advice: (_p, subject) =>
        `Run go env -u ${subject} for the default, or set a full path; if it comes from a variable, change it there and open a new terminal.`,
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
