/** What a setting is about: the parts of a settings table, in order. */
export const SETTING_GROUPS = [
  'source',
  'checksum',
  'private',
  'proxy',
  'behaviour',
  'folders',
  'trust',
  'other',
] as const;

export type SettingGroup = (typeof SETTING_GROUPS)[number];

const GROUPS: Readonly<Record<string, SettingGroup>> = {
  GOPROXY: 'source',
  GOSUMDB: 'checksum',
  GONOSUMDB: 'checksum',
  GOPRIVATE: 'private',
  GONOPROXY: 'private',
  GOINSECURE: 'private',
  GOAUTH: 'private',
  NETRC: 'private',
  GOVCS: 'behaviour',
  GOFLAGS: 'behaviour',
  GO111MODULE: 'behaviour',
  GOTOOLCHAIN: 'behaviour',
  GODEBUG: 'behaviour',
  GOENV: 'folders',
  GOPATH: 'folders',
  GOMODCACHE: 'folders',
  GOCACHE: 'folders',
  GOROOT: 'folders',
  GOWORK: 'folders',
  SSL_CERT_FILE: 'trust',
  SSL_CERT_DIR: 'trust',
};

/** The part of the table that a setting belongs to. */
export function groupOf(name: string): SettingGroup {
  return GROUPS[name] ?? (/^(?:HTTPS?|NO|ALL)_PROXY$/iu.test(name) ? 'proxy' : 'other');
}
