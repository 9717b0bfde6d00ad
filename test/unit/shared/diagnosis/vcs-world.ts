import type { ObservationParams } from '../../../../shared/domain/finding.ts';
import { explainText } from '../../../../shared/go/error-text.ts';
import { type Draft, saw, setting, way } from './world.ts';

// Modules from their origins, written as briefly as a broken world can be told.

export const HOST = 'git.corp.example.com';
export const SECRET = 'git.corp.example.com/team/secret';
const VERSION = 'v0.1.0';

type Why = ObservationParams['module.origin']['why'];

/** A module that `go` fetches from its origin. */
export function origin(module = SECRET, why: Why = 'private'): Draft {
  const params = { module, version: VERSION, host: module.split('/', 1)[0] ?? '', why };
  return saw('module.origin', params, 'ok', `${module}@${VERSION}`);
}

/** The page that names its repository. */
export function page(answer: Partial<ObservationParams['vcs.page']> = {}, module = SECRET): Draft {
  const host = module.split('/', 1)[0] ?? '';
  const params = { target: `vcs:https://${host}`, module, url: `https://${module}`, tags: 1, ...answer };
  return saw('vcs.page', params, params.prefix === undefined ? 'warn' : 'ok', `${module}@${VERSION}`);
}

/** Its repository, and what was answered there. */
export function repository(answer: Partial<ObservationParams['vcs.repository']> = {}, module = SECRET): Draft {
  const host = module.split('/', 1)[0] ?? '';
  const params = {
    target: `vcs:https://${host}`,
    module,
    version: VERSION,
    url: `https://${module}`,
    host,
    transport: 'https',
    vcs: 'git',
    root: module,
    remote: `https://${module}`,
    folder: 'e3b0c442',
    ...answer,
  } as const;
  return saw('vcs.repository', params, 'ok', `${module}@${VERSION}`);
}

/** A repository behind ssh. */
export const sshRepository = (module = SECRET): Draft =>
  repository({ target: '', url: `ssh://git@${module}`, transport: 'ssh' }, module);

export function sshPort(failure?: ObservationParams['vcs.ssh-port']['failure'], alternative = false): Draft {
  const answer = failure === undefined ? { banner: 'SSH-2.0-lab' } : { failure };
  const params = { host: HOST, port: alternative ? 443 : 22, alternative, ...answer };
  return saw('vcs.ssh-port', params, failure === undefined ? 'ok' : 'warn', HOST);
}

export const knownHost = (known: boolean): Draft =>
  saw('vcs.known-host', { host: HOST, port: 22, known, files: known ? ['/home/li/.ssh/known_hosts'] : [] });

export function account(more: Partial<ObservationParams['vcs.account']> = {}, host = HOST): Draft {
  return saw('vcs.account', { host, file: '/home/li/.netrc', listed: false, program: false, ...more }, 'ok', host);
}

export const codeHost = (script: Parameters<typeof way>[1] = {}, host = HOST) => way(host, { role: 'vcs', ...script });

export const gitMissing = saw('git.not-found', {}, 'warn', 'git');
export const gitFound = saw('git.installed', { path: '/usr/bin/git' }, 'ok', '/usr/bin/git');

/** The real `go` failed at one module, in these words. */
export function failedAt(text: string, module = SECRET): readonly Draft[] {
  const hints = explainText(text).map(({ code, subject }) => (subject === undefined ? { code } : { code, subject }));
  const ended = { exitCode: 1, modules: 1, failed: 1, bytes: 0, seconds: 1 };
  return [
    saw('go.download', ended, 'fail', 'go mod download'),
    saw('go.download-error', { module, version: VERSION, text, hints }, 'fail', `${module}@${VERSION}`),
  ];
}

export const goprivate = setting('GOPRIVATE', '*.corp.example.com');
