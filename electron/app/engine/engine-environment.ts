/** Variables that Electron, Chromium or the tests put there: not what the person's terminal would have. */
const OURS = /^(?:ELECTRON_|CHROME_|GMD_|NODE_OPTIONS$|NODE_ENV$|ORIGINAL_XDG_CURRENT_DESKTOP$|GOOGLE_API_KEY$)/iu;

/**
 * The environment of the engine: the person's own, because that is what gets diagnosed, without what would change Node or
 * Electron inside it. `GMD_HOST` (a recorded machine) passes only outside packaged programs.
 */
export function engineEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && !OURS.test(name)) kept[name] = value;
  const recorded = environment.GMD_HOST;
  if (!packaged && recorded) kept.GMD_HOST = recorded;
  // Electron cannot be started as Node for lookups: names that hang in getaddrinfo must not use up the few threads of libuv.
  kept.UV_THREADPOOL_SIZE = '64';
  return kept;
}
