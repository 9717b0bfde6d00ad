import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface Tampered extends Record<string, unknown> {
  readonly module: string;
  readonly mirrors: readonly string[];
  readonly h1: string;
  readonly signed: string;
  readonly honest: readonly string[];
}

/** One source lacks the signed hash while others have it. Source: go-failures F55; go.dev/ref/mod#checksum-database. */
export default defineCause<Tampered>({
  layer: 'module',
  order: 10,
  find: ({ findings, targets }) => {
    const hashes = findings.of('module.hash').filter((f) => f.params.matches !== undefined);
    const modules = [...new Set(hashes.map((f) => f.subject))];
    const host = (id: string) => {
      const target = targets.find((t) => t.id === id);
      return target ? targetSubject(target) : id;
    };
    return modules.flatMap((subject) => {
      const own = hashes.filter((f) => f.subject === subject);
      const lying = own.filter((f) => f.params.matches === false);
      const honest = own.filter((f) => f.params.matches === true);
      const [first] = lying;
      if (!first || honest.length === 0) return [];
      return [
        {
          subject,
          params: {
            module: subject,
            mirrors: lying.map((f) => host(f.params.target)),
            h1: first.params.h1,
            signed: first.params.signed ?? '',
            honest: honest.map((f) => host(f.params.target)),
          },
          certainty: 'confirmed' as const,
          severity: 'error' as const,
          evidence: evidenceOf(own),
          explains: own.map((f) => f.id),
          controls: honest.map((f) => host(f.params.target)),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '镜像给的模块被改过',
      summary: ({ module, mirrors }) =>
        `镜像 ${mirrors.join('、')} 提供的 ${module} 与签名校验值不符，内容被改过或已损坏。`,
      detail: ({ h1, signed, honest }) =>
        `收到的是 ${h1}，校验数据库签名的是 ${signed}；从 ${honest.join('、')} 得到的内容是对的。go 拒绝使用它，这是对的。`,
      advice: () =>
        '停用这个镜像，换成内容正确的镜像，例如 go env -w "GOPROXY=https://goproxy.cn,direct"。绝不要用关闭校验来绕过。',
    },
    en: {
      headline: () => 'The mirror altered a module',
      summary: ({ module, mirrors }) =>
        `${module} from ${mirrors.join(', ')} does not match its signed hash: it was altered or damaged.`,
      detail: ({ h1, signed, honest }) =>
        `Received: ${h1}. Signed by the checksum database: ${signed}. ${honest.join(', ')} delivers the right content. go refuses the other one, rightly.`,
      advice: () =>
        'Stop using this mirror; set one that is correct, for example go env -w "GOPROXY=https://goproxy.cn,direct". Never turn verification off.',
    },
  },
});
