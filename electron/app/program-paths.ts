import { join } from 'node:path';

/** Where the parts of the program lie: in a checkout beside package.json, packaged inside the asar. */
export interface ProgramPaths {
  readonly page: string;
  readonly preload: string;
  /** The preload of the window that asks for an account. */
  readonly account: string;
  readonly engine: string;
  readonly updates: string;
  /** The headless program. */
  readonly cli: string;
  /** For the window; on Windows its title bar shows the executable's own icon, which has every size. */
  readonly icon: string;
}

/** Paths of the built parts under Electron's `app.getAppPath()`. */
export function programPaths(appPath: string): ProgramPaths {
  return {
    page: join(appPath, 'dist', 'renderer'),
    preload: join(appPath, 'dist', 'preload', 'preload.cjs'),
    account: join(appPath, 'dist', 'account', 'preload.cjs'),
    engine: join(appPath, 'dist', 'engine', 'process.cjs'),
    updates: join(appPath, 'dist', 'updates', 'updates.cjs'),
    cli: join(appPath, 'dist', 'doctor.cjs'),
    icon: join(appPath, 'build', 'resources', 'icon.png'),
  };
}
