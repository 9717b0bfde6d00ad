import { LAYERS } from '../../shared/domain/layer.ts';
import type { Text, TextOver } from '../../shared/domain/text.ts';
import { FEWEST_MINUTES, MOST_MINUTES } from '../../shared/repair/guarded.ts';

/** What is said about options that cannot be meant: which one, and what to write instead. */
export const usageWords = {
  projectAndModule: {
    'zh-CN': '--project 和 --module 只能用一个',
    en: '--project and --module exclude each other',
  },
  jsonAndNdjson: { 'zh-CN': '--json 和 --ndjson 只能用一个', en: '--json and --ndjson exclude each other' },
  inputTooLarge: { 'zh-CN': '输入的文字超过 64 MiB', en: 'the text is larger than 64 MiB' },
} satisfies Readonly<Record<string, Text>>;

/** Why a value of an option is refused. The library that reads options is told the English; `option-complaint.ts` finds the Chinese by it. */
export const valueWords = {
  seconds: {
    'zh-CN': '要写秒数，大于 0，最多 600',
    en: 'expected seconds, more than 0 and at most 600',
  },
  count: { 'zh-CN': '要写 0 到 10 的整数', en: 'expected a number from 0 to 10' },
  minutes: {
    'zh-CN': `要写 ${FEWEST_MINUTES} 到 ${MOST_MINUTES} 的整数`,
    en: `expected ${FEWEST_MINUTES} to ${MOST_MINUTES}`,
  },
  risks: { 'zh-CN': '只能写 disruptive', en: 'expected disruptive' },
} satisfies Readonly<Record<string, Text>>;

export const targetsTooLarge: TextOver<{ path: string }> = {
  'zh-CN': ({ path }) => `--targets：${path} 超过 1 MiB`,
  en: ({ path }) => `--targets: ${path} is larger than 1 MiB`,
};

export const targetsNotRead: TextOver<{ path: string; why: string }> = {
  'zh-CN': ({ path, why }) => `--targets：读不了 ${path}：${why}`,
  en: ({ path, why }) => `--targets: ${path} cannot be read: ${why}`,
};

export const noSuchChart: TextOver<{ name: string; charts: string }> = {
  'zh-CN': ({ name, charts }) => `没有叫 ${name} 的流程图，有这些：${charts}`,
  en: ({ name, charts }) => `no flowchart named ${name}; there are ${charts}`,
};

const LAYER_LIST = LAYERS.join(', ');

/** By the field of a request that was refused; `given` is what was typed. */
export const badOption: Readonly<Record<string, TextOver<{ given: string }>>> = {
  modules: {
    'zh-CN': ({ given }) => `--module：${given} 不是“模块@版本”，例如 golang.org/x/text@v0.3.2`,
    en: ({ given }) => `--module: ${given} is no module@version, such as golang.org/x/text@v0.3.2`,
  },
  only: {
    'zh-CN': ({ given }) => `--only：没有 ${given} 这一层，有这些：${LAYER_LIST}`,
    en: ({ given }) => `--only: there is no layer ${given}; there are ${LAYER_LIST}`,
  },
  timeoutMs: {
    'zh-CN': ({ given }) => `--timeout：${given} 毫秒不行，要在 0.1 到 120 秒之间`,
    en: ({ given }) => `--timeout: ${given} ms is not possible, only 0.1 to 120 seconds`,
  },
  deadlineMs: {
    'zh-CN': ({ given }) => `--deadline：${given} 毫秒不行，要在 1 到 600 秒之间`,
    en: ({ given }) => `--deadline: ${given} ms is not possible, only 1 to 600 seconds`,
  },
};

/** For a field without words of its own, such as one that is too long. */
export const optionRefused: TextOver<{ field: string; why: string }> = {
  'zh-CN': ({ field, why }) => `选项 ${field} 不对：${why}`,
  en: ({ field, why }) => `option ${field}: ${why}`,
};
