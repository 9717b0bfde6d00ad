import { LAYERS, type Layer } from '../domain/layer.ts';
import type { Language } from '../domain/text.ts';
import type { RenderedCause } from './cause-text.ts';
import { avMeanings } from './code-meanings/av.ts';
import { cacheMeanings } from './code-meanings/cache.ts';
import type { CodeText } from './code-meanings/code-text.ts';
import { configMeanings } from './code-meanings/config.ts';
import { dnsMeanings } from './code-meanings/dns.ts';
import { firewallMeanings } from './code-meanings/firewall.ts';
import { goMeanings } from './code-meanings/go.ts';
import { httpMeanings } from './code-meanings/http.ts';
import { moduleMeanings } from './code-meanings/module.ts';
import { netMeanings } from './code-meanings/net.ts';
import { projectMeanings } from './code-meanings/project.ts';
import { proxyMeanings } from './code-meanings/proxy.ts';
import { sumdbMeanings } from './code-meanings/sumdb.ts';
import { tcpMeanings } from './code-meanings/tcp.ts';
import { tlsMeanings } from './code-meanings/tls.ts';
import { vcsMeanings } from './code-meanings/vcs.ts';
import { fillSubject } from './fill-subject.ts';

const BY_LAYER: Readonly<Record<Layer, Readonly<Record<string, CodeText>>>> = {
  go: goMeanings,
  config: configMeanings,
  project: projectMeanings,
  proxy: proxyMeanings,
  net: netMeanings,
  firewall: firewallMeanings,
  av: avMeanings,
  dns: dnsMeanings,
  tcp: tcpMeanings,
  tls: tlsMeanings,
  http: httpMeanings,
  sumdb: sumdbMeanings,
  module: moduleMeanings,
  vcs: vcsMeanings,
  cache: cacheMeanings,
};

const MEANINGS: ReadonlyMap<string, CodeText> = new Map(LAYERS.flatMap((layer) => Object.entries(BY_LAYER[layer])));

/** Every cause code of the contract, in the order of the layers. */
export const CONTRACT_CODES: readonly string[] = [...MEANINGS.keys()];

/** The meaning of a cause code that no rule of its own explains. `subject` may be empty. */
export function codeMeaning(code: string, subject: string, language: Language): RenderedCause {
  const { headline, summary, detail, advice } = (MEANINGS.get(code) ?? unknownCode(code))[language];
  return {
    headline,
    summary: fillSubject(summary, subject, language),
    detail,
    advice,
  };
}

function unknownCode(code: string): CodeText {
  return {
    'zh-CN': {
      headline: '尚未收录的原因',
      summary: `原因代码是 ${code}，涉及 {subject|这台电脑}。`,
      detail: '这个版本的程序没有它的说明，它可能来自更新的版本。',
      advice: '换用最新版的程序查看；求助时请附上这个代码。',
    },
    en: {
      headline: 'A cause not listed here',
      summary: `The code of the cause is ${code}; it is about {subject|this computer}.`,
      detail: 'This version of the program has no text for it; it may come from a newer one.',
      advice: 'View it with the latest version; quote the code when you ask for help.',
    },
  };
}
