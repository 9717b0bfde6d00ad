import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { isRateLimit } from '../../rate-limit.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface RateLimited extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
  /** The Retry-After header: seconds or a date; empty without one. */
  readonly retryAfter: string;
}

/** Too many requests from this address. Source: go-failures F16, RFC 9110 section 10.2.3. */
export default defineCause<RateLimited>({
  layer: 'http',
  order: 31,
  find: (situation) =>
    httpFailures(situation)
      .filter(({ reply, redirectHost }) => isRateLimit(reply) && !redirectHost)
      .map(({ view, reply, draft }) => ({
        ...draft,
        params: { host: view.target.host, status: reply.status ?? 0, retryAfter: reply.retryAfter ?? '' },
      })),
  text: {
    'zh-CN': {
      headline: () => '请求太多被限制',
      summary: ({ host, status }) => `${host} 认为请求太多，暂时不回答（${status}）。`,
      detail: ({ retryAfter }) =>
        `它按来源地址限制次数，公司里很多人共用一个出口时容易碰到。${retryAfter === '' ? '' : `它要求${when(retryAfter, 'zh-CN')}再来。`}逗号不会因此换到下一项。`,
      advice: ({ host }) => `等一会儿再试，或换用别的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'Too many requests',
      summary: ({ host, status }) => `${host} counts too many requests and does not answer for a while (${status}).`,
      detail: ({ retryAfter }) =>
        `It counts per address, and a whole company may share one.${retryAfter === '' ? '' : ` It asks to come back ${when(retryAfter, 'en')}.`} A comma in the list does not pass on after that.`,
      advice: ({ host }) => `Wait and try again, or use another mirror, for example ${switchMirror(host)}`,
    },
  },
});

function when(retryAfter: string, language: 'zh-CN' | 'en'): string {
  const seconds = /^\d{1,9}$/u.test(retryAfter);
  if (language === 'en') return seconds ? `after ${retryAfter} seconds` : `at ${retryAfter}`;
  return seconds ? `过 ${retryAfter} 秒` : `在 ${retryAfter} 以后`;
}
