import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface Suspect {
  readonly char: string;
  readonly codePoint: string;
  readonly index: number;
  readonly meant: string;
}

interface GoproxyInvalid extends Record<string, unknown> {
  readonly value: string;
  readonly message: string;
  readonly entry: string;
  readonly suspects: readonly Suspect[];
}

/** The list does not parse, or holds characters that look right and are wrong. Sources: go-failures F24, F89; cmd/go proxyList. */
export default defineCause<GoproxyInvalid>({
  layer: 'config',
  order: 30,
  find: (situation) =>
    judgedCauses(situation, 'config.goproxy-invalid', { severity: situation.goWorks ? 'warning' : 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'GOPROXY 写错了',
      summary: ({ suspects }) =>
        suspects.length > 0
          ? `GOPROXY 里有写错的字符：${marked(suspects)}。`
          : 'GOPROXY 的值无法解析，go 不会使用其中任何一项。',
      detail: ({ value, message }) =>
        `当前值是 ${value}。列表只能用英文逗号“,”或竖线“|”分隔，每一项都要是网址、direct 或 off；有一项写错，整个列表都作废。${message === '' ? '' : `go 会报：${message}`}`,
      advice: ({ value, suspects }) =>
        suspects.length > 0 ? `改成 ${corrected(value, suspects)}` : '改成正确的列表，例如 https://goproxy.cn,direct',
    },
    en: {
      headline: () => 'GOPROXY is mistyped',
      summary: ({ suspects }) =>
        suspects.length > 0
          ? `GOPROXY contains wrong characters: ${marked(suspects)}.`
          : 'The value of GOPROXY does not parse, so go uses none of its entries.',
      detail: ({ value, message }) =>
        `The value is ${value}. Only the ASCII comma "," and "|" separate entries, and each entry is an address, direct or off; one bad entry spoils the whole list.${message === '' ? '' : ` go says: ${message}`}`,
      advice: ({ value, suspects }) =>
        suspects.length > 0
          ? `Change it to ${corrected(value, suspects)}`
          : 'Set a correct list, for example https://goproxy.cn,direct',
    },
  },
});

function marked(suspects: readonly Suspect[]): string {
  return [...new Set(suspects.map(({ char, codePoint }) => `“${char}” (${codePoint})`))].join(' ');
}

function corrected(value: string, suspects: readonly Suspect[]): string {
  const at = new Map(suspects.map((s) => [s.index, s]));
  let result = '';
  for (let i = 0; i < value.length; i++) {
    const suspect = at.get(i);
    result += suspect ? suspect.meant : (value[i] ?? '');
    if (suspect) i += suspect.char.length - 1;
  }
  return result;
}
