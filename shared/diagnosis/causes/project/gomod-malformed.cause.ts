import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface Malformed extends Record<string, unknown> {
  readonly message: string;
}

/** go.mod does not parse. Source: go-failures F95. */
export default defineCause<Malformed>({
  layer: 'project',
  order: 20,
  find: (situation) => judgedCauses(situation, 'project.gomod-malformed', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: (_p, subject) => (subject.endsWith('go.work') ? 'go.work 写错了' : 'go.mod 写错了'),
      summary: (_p, subject) => `${subject} 有写错的地方，go 无法解析。`,
      detail: ({ message }) => `go 的说明是：${message}`,
      advice: () => '按上面指出的行改正它，再检查一次。',
    },
    en: {
      headline: (_p, subject) => (subject.endsWith('go.work') ? 'go.work is malformed' : 'go.mod is malformed'),
      summary: (_p, subject) => `${subject} does not parse.`,
      detail: ({ message }) => `go says: ${message}`,
      advice: () => 'Correct the line named above, then check again.',
    },
  },
});
