import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface SchemeMismatch extends Record<string, unknown> {
  readonly proxy: string;
  readonly source: SettingSource;
  readonly said: string;
  /** What the port was found to speak, or `unknown`. */
  readonly speaks: string;
  readonly meant: string;
}

const ODD = ['proxy-protocol', 'tls-not-tls', 'http-malformed'];

/** http, https or socks5 stands before an address whose port speaks another protocol. Source: go-failures F35, F43, F45. */
export default defineCause<SchemeMismatch>({
  layer: 'proxy',
  order: 20,
  find: (situation) =>
    proxyFailures(situation)
      .filter(({ failure, proxy }) => ODD.includes(failure ?? '') && proxy !== undefined)
      .map(({ variable, address, source, failure, proxy, tunnels, targets }) => {
        const speaks = tunnels.map((t) => t.params.speaks).find((s) => s === 'http' || s === 'socks5') ?? 'unknown';
        const said = proxy?.target.scheme ?? '';
        const meant = speaks === 'unknown' ? '' : address.replace(/^[a-z0-9]+:/u, `${speaks}:`);
        return {
          subject: variable,
          params: { proxy: address, source, said, speaks, meant },
          certainty: speaks !== 'unknown' && speaks !== said ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          ...(failure ? { because: failure } : {}),
          targets,
          evidence: evidenceOf([...tunnels, ...(proxy?.tcp ?? [])]),
          explains: tunnels.map((t) => t.id),
          controls: speaks === 'unknown' ? [] : [`${speaks}@${address}`],
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '代理的协议写错了',
      summary: ({ proxy, said, speaks }, subject) =>
        `${subject} 写的是 ${said}，而 ${proxy} 这个端口${speaks === 'unknown' ? '说的不是它' : `说的是 ${speaks}`}。`,
      detail: ({ source }) =>
        `这个变量${fromSource(source)}。开头的协议说的是怎样和代理本身通话，与访问的网站是不是 https 无关。`,
      advice: ({ meant }, subject) =>
        meant === ''
          ? `核对代理软件里的端口和类型，改正 ${subject}。`
          : `把 ${subject} 改成 ${meant}，再打开新的终端。`,
    },
    en: {
      headline: () => 'Wrong scheme for the proxy',
      summary: ({ proxy, said, speaks }, subject) =>
        `${subject} says ${said}, and the port of ${proxy} speaks ${speaks === 'unknown' ? 'something else' : speaks}.`,
      detail: ({ source }) =>
        `The variable is ${sourceWords(source, 'en')}. Its scheme says how to talk to the proxy itself; whether the sites are https has nothing to do with it.`,
      advice: ({ meant }, subject) =>
        meant === ''
          ? `Compare port and kind with your proxy program, and correct ${subject}.`
          : `Change ${subject} to ${meant} and open a new terminal.`,
    },
  },
});
