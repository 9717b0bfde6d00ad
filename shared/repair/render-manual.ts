import { renderCause } from '../diagnosis/render-cause.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Language, Text } from '../domain/text.ts';
import { fillSubject } from '../text/fill-subject.ts';
import { hideSecrets } from '../text/hide-secrets.ts';
import { FAILURE_WORDS } from '../text/ui/failure-words.ts';
import { manualRequest } from './manual-requests.ts';

/** A cause as far as it is known where the text is made; a bare code and subject will do. */
export interface ManualSubject {
  readonly code: string;
  readonly subject: string;
  readonly params?: unknown;
  readonly goMessage?: string;
  readonly goMessagePredicted?: true;
}

/** What the message attaches: what was done to find out, with what result. */
export interface Attached {
  readonly evidence?: readonly Pick<Evidence, 'command' | 'failure'>[];
  /** What an administrator would type. */
  readonly command?: string;
  /** The computer, its system, the version of Go: one line. */
  readonly computer?: string;
}

export interface RenderedManual {
  /** Who has to do it. */
  readonly to: string;
  /** What they are asked, in one sentence. */
  readonly request: string;
  /** All of it, ready to be copied into a ticket or a chat; free of secrets. */
  readonly message: string;
}

const WORDS = {
  to: { 'zh-CN': '致', en: 'To' },
  wrong: { 'zh-CN': '问题', en: 'What is wrong' },
  asked: { 'zh-CN': '请求', en: 'Request' },
  means: { 'zh-CN': '说明', en: 'What it means' },
  advice: { 'zh-CN': '怎么做', en: 'What to do' },
  command: { 'zh-CN': '管理员可以运行', en: 'The command for an administrator' },
  go: { 'zh-CN': 'go 的输出', en: 'go says' },
  goWill: { 'zh-CN': 'go 将会输出（推算）', en: 'go will say (predicted)' },
  evidence: { 'zh-CN': '依据（命令可以重现）', en: 'Evidence (the commands show the same)' },
  computer: { 'zh-CN': '电脑', en: 'Computer' },
  safe: {
    'zh-CN': '请不要用关闭校验（GOSUMDB=off）、关闭证书检查或关闭防火墙来解决。',
    en: 'Please do not solve it by switching off checksums (GOSUMDB=off), certificate checks or a firewall.',
  },
} satisfies Readonly<Record<string, Text>>;

const MOST_EVIDENCE = 5;

/** What only people can do about a cause: who, what, and the whole message with the evidence to attach. */
export function renderManual(
  cause: ManualSubject,
  language: Language,
  { evidence = [], computer, command }: Attached = {},
): RenderedManual {
  const asked = manualRequest(cause.code) ?? manualRequest('go.missing');
  const fill = (text: Text | undefined) => fillSubject(text?.[language] ?? '', cause.subject, language);
  const { summary, detail, advice } = renderCause({ ...cause, params: cause.params ?? { fromText: true } }, language);
  const to = fill(asked?.to);
  const request = fill(asked?.request);
  const line = (word: keyof typeof WORDS, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${WORDS[word][language]}: ${text}`];
  const seen = evidence.slice(0, MOST_EVIDENCE).map(({ command, failure }) => {
    return `- ${command}${failure ? `  → ${FAILURE_WORDS[failure.word][language]}` : ''}`;
  });
  const message = [
    ...line('to', to),
    ...line('wrong', `${summary} [${cause.code} · ${cause.subject}]`),
    ...line('asked', request),
    ...line('means', detail),
    ...line('advice', advice),
    ...line('command', command),
    ...line(cause.goMessagePredicted ? 'goWill' : 'go', cause.goMessage?.split('\n', 1)[0]),
    ...(seen.length > 0 ? [`${WORDS.evidence[language]}:`, ...seen] : []),
    ...line('computer', computer),
    WORDS.safe[language],
  ];
  return { to, request, message: hideSecrets(message.join('\n')) };
}
