/** Where a value comes from, highest first. `user` and `machine` are the Windows registry scopes behind `process`. */
export type SettingSource = 'process' | 'user' | 'machine' | 'goenv' | 'goroot' | 'default';

/** The layers `go` reads, each as name → value. A missing layer does not exist. */
export interface SettingLayers {
  process: ReadonlyMap<string, string>;
  /** HKCU\Environment; never read by `go`, only the origin of what a new process gets. */
  user?: ReadonlyMap<string, string>;
  /** The Machine scope of the registry. */
  machine?: ReadonlyMap<string, string>;
  /** The user's go/env file; missing with GOENV=off. */
  goenv?: ReadonlyMap<string, string>;
  /** GOROOT/go.env (Go 1.21 and newer). */
  goroot?: ReadonlyMap<string, string>;
  /** Go's version as in `go1.26.8`; older than 1.21 the defaults are built in. */
  goVersion?: string;
  /** Windows ignores the case of environment variables. */
  ignoreCase?: boolean;
}

/** One setting as `go` sees it, and what it hides. */
export interface Setting {
  name: string;
  value: string;
  source: SettingSource;
  /** Lower layers that also name a value, in order; equal values are listed too. */
  shadows: { source: SettingSource; value: string }[];
}

// These can be set in the OS environment only (cmd/go/internal/envcmd: checkEnvWrite; HTTP_PROXY and friends are not go's).
const ENVIRONMENT_ONLY =
  /^(?:GOENV|GODEBUG|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|SSL_CERT_(?:FILE|DIR)|https?_proxy|no_proxy|NETRC)$/;

/**
 * Returns the value `go` uses and its provenance: process environment (if not empty) > user file > GOROOT/go.env > default.
 * A key with an empty value in the user file hides GOROOT/go.env. Source: cmd/go/internal/cfg/cfg.go (Getenv, readEnvFile).
 */
export function resolveSetting(name: string, layers: SettingLayers): Setting {
  const found: { source: SettingSource; value: string }[] = [];
  const add = (source: SettingSource, layer: ReadonlyMap<string, string> | undefined): void => {
    const value = layer === undefined ? undefined : lookUp(name, layer, source, layers.ignoreCase === true);
    if (value !== undefined) found.push({ source, value });
  };
  add('process', layers.process);
  add('user', layers.user);
  add('machine', layers.machine);
  const fromRegistry = found.splice(0);
  if (!ENVIRONMENT_ONLY.test(name)) {
    add('goenv', layers.goenv);
    add('goroot', layers.goroot);
  }
  const defaultValue = defaultOf(name, layers);
  if (defaultValue !== '') found.push({ source: 'default', value: defaultValue });
  const environment = environmentSetting(fromRegistry);
  if (environment !== undefined) return { name, ...environment, shadows: [...environment.shadows, ...found] };
  const dormant = fromRegistry.filter(({ source, value }) => source !== 'process' && value !== '');
  const winner = fileWinner(found);
  const rest = found.filter((layer) => layer !== winner);
  if (winner === undefined) return { name, value: '', source: 'default', shadows: [...dormant, ...rest] };
  return { name, value: winner.value, source: winner.source, shadows: [...dormant, ...rest] };
}

// The process got its value from the registry scope that holds the same one; otherwise somebody set it for this process.
function environmentSetting(found: { source: SettingSource; value: string }[]): Omit<Setting, 'name'> | undefined {
  const own = found.find(({ source }) => source === 'process');
  if (own === undefined || own.value === '') return undefined;
  const origin = found.find(({ source, value }) => source !== 'process' && value === own.value);
  const shadows = found.filter((layer) => layer !== own && layer !== origin && layer.value !== '');
  return { value: own.value, source: origin?.source ?? 'process', shadows };
}

function fileWinner(
  found: { source: SettingSource; value: string }[],
): { source: SettingSource; value: string } | undefined {
  const first = found[0];
  if (first?.source === 'goenv' && first.value === '') return found.find(({ source }) => source === 'default');
  return found.find(({ value }) => value !== '');
}

function defaultOf(name: string, layers: SettingLayers): string {
  if (name === 'GONOPROXY' || name === 'GONOSUMDB') return resolveSetting('GOPRIVATE', layers).value;
  if (name === 'GOAUTH') return 'netrc';
  const minor = Number(/^go1\.([0-9]+)/.exec(layers.goVersion ?? '')?.[1] ?? 26);
  if (minor >= 21) return '';
  return name === 'GOPROXY' ? 'https://proxy.golang.org,direct' : name === 'GOSUMDB' ? 'sum.golang.org' : '';
}

function lookUp(
  name: string,
  layer: ReadonlyMap<string, string>,
  source: SettingSource,
  ignoreCase: boolean,
): string | undefined {
  const exact = layer.get(name);
  if (exact !== undefined || !ignoreCase || source === 'goenv' || source === 'goroot') return exact;
  for (const [key, value] of layer) if (key.toUpperCase() === name.toUpperCase()) return value;
  return undefined;
}
