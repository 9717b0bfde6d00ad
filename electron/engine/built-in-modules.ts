/**
 * The public modules that are downloaded when nobody names any: small, old, never retracted, on every mirror, and one of
 * them with an upper-case path, which broken mirrors get wrong.
 */
export const BUILT_IN_MODULES = [
  { path: 'github.com/google/uuid', version: 'v1.1.1' },
  { path: 'rsc.io/quote', version: 'v1.5.2' },
  { path: 'github.com/BurntSushi/toml', version: 'v0.3.1' },
] as const;

/** Mirrors asked for comparison when they are not on the user's list: is it one host, or everything? */
export const CONTROL_MIRRORS = ['https://goproxy.cn', 'https://proxy.golang.org'] as const;
