import { splitPatterns } from '../../go/patterns.ts';
import { type Identity, tellsWho } from './identity.ts';
import { isInternalAddress } from './internal-address.ts';
import { isKnownPublic, looksLikeHost } from './known-public.ts';
import { isStandIn } from './numbering.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold the name of a host and nothing else. */
const HOST_FIELDS = new Set(['host', 'servername', 'hostname', 'server']);
const PATTERN_SETTINGS = new Set(['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOINSECURE']);
const IN_ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@"']{0,1024}@)?([^\s/:?#@"'<>|,;\\)\]}[]{1,253})/giu;
const LOOKED_UP = /\blookup ([^\s:,"']{1,253})(?=[\s:]|$)/gu;

/** What has been learned so far about the places of one run: which names and addresses are somebody's own. */
export class PrivatePlaces {
  /** Names that stand for a host wherever they are, because they were seen as one: also ones without a dot. */
  readonly names = new Set<string>();
  /** Hosts called by a word of every report, such as `nexus`: hosts only where nothing else can stand. */
  readonly common = new Set<string>();
  readonly patterns = new Set<string>();
  readonly #addresses = new Set<string>();

  constructor({ domains }: Identity) {
    for (const domain of domains) this.#addName(domain);
  }

  isPrivateHost(name: string): boolean {
    const host = name.toLowerCase();
    if (isStandIn(host) || isKnownPublic(host)) return false;
    return this.names.has(host) || this.common.has(host) || looksLikeHost(host);
  }

  isPrivateAddress(address: string): boolean {
    return isInternalAddress(address) || this.#addresses.has(address.toLowerCase());
  }

  /** Looks for names and patterns in plain data: settings, targets, lookups, addresses in any text. */
  learn(value: unknown): void {
    if (typeof value === 'string') this.#learnText(value);
    else if (Array.isArray(value)) for (const item of value) this.learn(item);
    else if (typeof value === 'object' && value !== null) this.#learnFields(value as Fields);
  }

  #learnFields(fields: Fields): void {
    for (const [key, item] of Object.entries(fields)) {
      if (typeof item === 'string' && HOST_FIELDS.has(key)) this.#addName(item);
      this.learn(item);
    }
    this.#learnSetting(fields);
    this.#learnAnswer(fields);
  }

  #learnText(text: string): void {
    for (const pattern of [IN_ADDRESS, LOOKED_UP])
      for (const [, name = ''] of text.matchAll(pattern)) this.#addName(name);
  }

  #learnSetting({ name, key, value, shadows }: Fields): void {
    const setting = typeof name === 'string' ? name : key;
    if (typeof setting !== 'string' || typeof value !== 'string') return;
    const hidden = Array.isArray(shadows) ? shadows.map((s: Fields) => String(s['value'] ?? '')) : [];
    for (const list of [value, ...hidden]) {
      if (PATTERN_SETTINGS.has(setting))
        for (const { text } of splitPatterns(list)) if (text !== '') this.patterns.add(text);
      if (setting.toUpperCase() === 'NO_PROXY')
        for (const name of list.split(/[,\s]+/u)) this.#addName(name.replace(/^\*?\./u, '').replace(/:\d+$/u, ''));
    }
  }

  /** The public address of a private host tells as much as its name. */
  #learnAnswer({ host, a, aaaa, address }: Fields): void {
    if (typeof host !== 'string' || !this.isPrivateHost(host)) return;
    for (const answer of [a, aaaa])
      for (const found of (answer as { addresses?: readonly string[] } | undefined)?.addresses ?? [])
        this.#addAddress(found);
    if (typeof address === 'string') this.#addAddress(address);
  }

  #addAddress(address: string): void {
    if (!/^(?:127\.|::1$|198\.1[89]\.|0\.0\.0\.0$|::$)/u.test(address)) this.#addresses.add(address.toLowerCase());
  }

  #addName(name: string): void {
    const host = name.toLowerCase().replace(/\.$/u, '');
    const isAddress = /^[\d.]+$/u.test(host) || host.includes(':') || /[*%/]/u.test(host);
    if (host === '' || isAddress || isStandIn(host) || isKnownPublic(host)) return;
    if (host.includes('.') || tellsWho(host)) this.names.add(host);
    else this.common.add(host);
  }
}
