import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `setup.mjs` has made once for all worlds. */
export interface LabCache {
  readonly dir: string;
  readonly labd: string;
  /** PEM of the root that clients trust. */
  readonly root: string;
  /** PEM of the root of the company. */
  readonly company: string;
  /** GOSUMDB value with the lab's key. */
  readonly gosumdb: string;
  /** Modules in GOPROXY layout. */
  readonly modules: string;
  /** Public keys of the ssh servers and of nobody, and the private one of the client. */
  readonly sshKeys: { readonly host: string; readonly other: string; readonly client: string };
}

export function readLabCache(dir: string): LabCache {
  return {
    dir,
    labd: join(dir, 'labd'),
    root: readFileSync(join(dir, 'root.pem'), 'utf8'),
    company: readFileSync(join(dir, 'company.pem'), 'utf8'),
    gosumdb: readFileSync(join(dir, 'gosumdb'), 'utf8').trim(),
    modules: join(dir, 'modules'),
    sshKeys: {
      host: publicKey(join(dir, 'ssh', 'host.pub')),
      other: publicKey(join(dir, 'ssh', 'other.pub')),
      client: readFileSync(join(dir, 'ssh', 'client'), 'utf8'),
    },
  };
}

/** Kind and key, without the comment. */
function publicKey(path: string): string {
  return readFileSync(path, 'utf8').split(' ').slice(0, 2).join(' ');
}
