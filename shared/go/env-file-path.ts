/** Where `go` looks for the user's env file, or why it has none. */
export type EnvFilePath = { path: string; fromGoenv: boolean } | { off: true } | { error: string };

/**
 * Returns the path of the user's go/env file. `environment` gives the value of a variable ('' when unset); on Windows it
 * must ignore case. Source: cmd/go/internal/cfg/cfg.go (EnvFile), os.UserConfigDir.
 */
export function envFilePath(
  environment: (name: string) => string,
  platform: 'windows' | 'linux' | 'darwin',
): EnvFilePath {
  const goenv = environment('GOENV');
  if (goenv === 'off') return { off: true };
  if (goenv !== '') return { path: goenv, fromGoenv: true };
  if (platform === 'windows') {
    const appData = environment('AppData');
    return appData === ''
      ? { error: '%AppData% is not defined' }
      : { path: `${appData.replace(/[\\/]+$/, '')}\\go\\env`, fromGoenv: false };
  }
  const home = environment('HOME');
  if (platform === 'darwin') {
    return home === ''
      ? { error: '$HOME is not defined' }
      : { path: `${home}/Library/Application Support/go/env`, fromGoenv: false };
  }
  const config = environment('XDG_CONFIG_HOME');
  if (config !== '') {
    return config.startsWith('/')
      ? { path: `${config.replace(/\/+$/, '')}/go/env`, fromGoenv: false }
      : { error: 'path in $XDG_CONFIG_HOME is relative' };
  }
  return home === ''
    ? { error: 'neither $XDG_CONFIG_HOME nor $HOME are defined' }
    : { path: `${home.replace(/\/+$/, '')}/.config/go/env`, fromGoenv: false };
}
