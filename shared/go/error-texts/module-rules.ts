import { moduleInText, moduleInUrl } from './module-in-text.ts';
import { OF_A_NEWER_GO } from './newer-go.ts';
import { hostOf } from './request-in-text.ts';
import { type LineContext, type Match, type TextRule, textRule } from './text-rule.ts';

const fromContext = (_: RegExpExecArray, context: LineContext): string | undefined =>
  moduleInText(context.line) ?? moduleInText(context.before(1));

/** Modules, go.sum, go.mod and what a proxy sent for them. */
export const moduleRules: readonly TextRule[] = [
  { needles: ['checksum mismatch'], match: explainMismatch },
  textRule(
    'does NOT match',
    /does NOT match the one reported by the checksum server/,
    'module.tampered-by-mirror',
    fromContext,
  ),
  textRule(
    'does NOT match',
    /does NOT match an earlier download recorded in go\.sum/,
    'module.gosum-stale',
    fromContext,
  ),
  textRule(
    [
      'server misbehavior',
      'inconsistent tile',
      'authenticate record data',
      'invalid signature for key',
      'reading tree',
      'note has no verifiable',
      'malformed record data',
      'cannot validate record',
      'checksum missing from sumdb',
      'invalid transparency proof',
      'malformed tree note',
    ],
    /go\.sum database server misbehavior|downloaded inconsistent tile|cannot authenticate record data|invalid signature for key|reading tree(?: note)?: |note has no verifiable signatures|malformed record data|cannot validate record|checksum missing from sumdb response|invalid transparency proof|malformed tree note/,
    'sumdb.inconsistent',
    (_, context) =>
      /key (\S+?)\+[0-9a-f]{8}/.exec(context.line)?.[1] ?? /https?:\/\/(sum\.[^/\s]+)/.exec(context.line)?.[1],
  ),
  textRule(
    'missing go.sum entry',
    /missing go\.sum entry for (?:module providing package (\S+)|go\.mod file)|missing go\.sum entry/,
    'module.gosum-missing',
    (found, context) => moduleInText(context.line) ?? found[1]?.replace(/[;:,]$/, '') ?? moduleToDownload(context),
  ),
  textRule('updates to go.sum needed', /updates to go\.sum needed/, 'module.gosum-missing'),
  textRule('malformed go.sum', /malformed go\.sum/, 'module.gosum-malformed'),
  textRule('wrong number of fields', /go\.sum:[0-9]+: wrong number of fields/, 'module.gosum-malformed'),
  textRule('retracted by module author', /retracted by module author/, 'module.retracted', fromContext),
  textRule('declares its path as', /module declares its path as: ?(\S*)/, 'module.path-mismatch', (_, context) =>
    requiredAs(context),
  ),
  textRule(
    ['must match major version', 'should be v'],
    /module path must match major version|should be v[0-9]+(?: or v1)?, not v[0-9]+/,
    'module.path-mismatch',
    fromContext,
  ),
  textRule(
    'proxy returned info for version',
    /proxy returned info for version \S+ instead of requested version/,
    'http.wrong-version',
    fromContext,
  ),
  textRule(
    'invalid response from proxy',
    /invalid response from proxy "?([^\s"]+)"?: /,
    'http.not-a-module-proxy',
    (found) => hostOf(found[1] ?? '').host,
  ),
  textRule(
    'looking for beginning of value',
    /^invalid character '[<e]' looking for beginning of value/,
    'http.not-a-module-proxy',
  ),
  textRule(
    'not a valid zip file',
    /(?:^|go(?:lang)?[^"{}]{0,80}: |@v\d\S*: |\.go:\d+:\d+: |unknown import path \S+: |unzip \S+: |[\w.-]+\.[a-z]+\/\S+(?: v\d\S*)?: )zip: not a valid zip file/,
    'http.not-a-module-proxy',
    (_, context) => hostOf(/https?:\S+/.exec(context.line)?.[0] ?? '').host,
  ),
  textRule(
    ['has unexpected file', 'create zip:', 'zip file too large', 'file name collision'],
    /zip for \S+ has unexpected file|create zip: |downloaded zip file too large|case-insensitive file name collision/,
    'module.zip-invalid',
    fromContextOrZip,
  ),
  textRule(
    ['ziphash', 'zip has been modified', 'dir has been modified'],
    /unexpected ziphash|ziphash file is missing|missing ziphash|(?:zip|dir) has been modified/,
    'cache.corrupt',
    fromContext,
  ),
  textRule(
    ['unknown revision', 'no matching versions for query'],
    /(?:reading (\S+)\/go\.mod at revision (\S+): )?(?:unknown revision \S|no matching versions for query)/,
    'module.version-unknown',
    (found, context) => fromContext(found, context) ?? (found[1] && `${found[1]}@${found[2]}`),
  ),
  textRule(
    'fetch timed out',
    /not found: .{0,300}fetch timed out/,
    'http.server-error',
    (_, context) => hostOf(/https?:\S+/.exec(`${context.line}\n${context.before(1)}`)?.[0] ?? '').host,
  ),
  textRule('no go-import meta tags', /no go-import meta tags?/, 'vcs.no-go-import', importPath),
  textRule('go-import meta tag', /no go-import meta tag found/, 'vcs.no-go-import', importPath),
  textRule(
    'unrecognized import path',
    /unrecognized import path "?[^\s":]+"?:? \(?(?:parse|parsing) \S+: /,
    'vcs.no-go-import',
    importPath,
  ),
  textRule(
    'reading file:',
    /reading (file:\S{1,2000}?): (?:no such file|The system cannot find|系统找不到指定的)/,
    'module.not-found',
    fromContext,
  ),
  textRule('404 Not Found', /^(?:go: )?404 Not Found$/, 'module.not-found'),
  textRule(
    'server response: not found',
    /server response: not found: (?:module )?(\S+?@\S+?): /,
    'module.not-found',
    '$1',
  ),
  textRule('cannot find module providing', /cannot find module providing package ([^\s:]+)/, 'module.not-found', '$1'),
  textRule('go.mod file not found', /go\.mod file not found in current directory/, 'project.gomod-missing'),
  textRule('cannot find main module', /cannot find main module/, 'project.gomod-missing'),
  // cmd/go/internal/modcmd/download.go: only where no module is named and there is no go.mod.
  textRule('no modules specified', /^go: no modules specified \(see 'go help mod download'\)/, 'project.gomod-missing'),
  textRule('listed in go.work file', /cannot load module \S+ listed in go\.work file/, 'project.work-member-missing'),
  // Words of Go 1.18 to 1.20: a go.mod of the project itself was found before it is opened, so it is that of a member.
  textRule(
    'go.mod: ',
    /^go: open \S.{0,300}[\\/]go\.mod: (?:no such file or directory|The system cannot find the (?:file|path) specified)/,
    'project.work-member-missing',
  ),
  textRule(
    '(replaced by ',
    /\(replaced by (?:\.{0,2}[\\/]|[A-Za-z]:[\\/])\S*\): reading \S+go\.mod: open /,
    'project.replacement-missing',
    fromContext,
  ),
  textRule('updates to go.mod needed', /updates to go\.mod needed/, 'project.gomod-malformed'),
  {
    needles: ['errors parsing'],
    match({ line, after }) {
      // What a newer Go has made of the file is no fault of the file.
      const tooNew = new RegExp(`^.{1,300}: (?:${OF_A_NEWER_GO})`).test(after(1));
      return /errors parsing \S*go\.(?:mod|work)/.test(line) && !tooNew
        ? { code: 'project.gomod-malformed' }
        : undefined;
    },
  },
  // Words of Go 1.22; newer ones have "errors parsing".
  textRule(
    'reading go.work: ',
    new RegExp(`reading go\\.work: \\S+:\\d+: (?!${OF_A_NEWER_GO})`),
    'project.gomod-malformed',
  ),
  // "implicitly requires" since Go 1.23.
  textRule(
    ['times in workspace', 'in the current workspace', 'but go.work '],
    /(?:path|module) \S+ appears multiple times in workspace|no modules were found in the current workspace|listed in go\.work file requires go >= \S+, but go\.work (?:lists|implicitly requires) go /,
    'project.gomod-malformed',
  ),
  textRule(
    ['missing module declaration', 'missing module line', 'no module declaration in go.mod'],
    /missing module (?:declaration|line)|no module declaration in go\.mod/,
    'project.gomod-malformed',
  ),
];

// The line with the hash names who disagrees: go.sum, or the checksum database by name.
function explainMismatch(context: LineContext): Match | undefined {
  if (!/: checksum mismatch/.test(context.line)) return undefined;
  const subject = moduleInText(context.line);
  const detail = context.after(6);
  const other = /^\s+(\S+):\s+h1:\S+/m.exec(detail.replace(/^.*downloaded:.*$/m, ''))?.[1];
  const code =
    other === 'go.sum' || (other === undefined && /recorded in go\.sum/.test(detail))
      ? 'module.gosum-stale'
      : 'module.tampered-by-mirror';
  return subject === undefined ? { code } : { code, subject };
}

function requiredAs(context: LineContext): string | undefined {
  const path = /but was required as: ?(\S+)/.exec(`${context.line}\n${context.after(2)}`)?.[1];
  const named = moduleInText(context.line) ?? moduleInText(context.before(1));
  return path === undefined || named?.startsWith(`${path}@`) ? named : path;
}

function moduleToDownload(context: LineContext): string | undefined {
  return /go (?:get|mod download) (\S+)/.exec(`${context.line}\n${context.after(2)}`)?.[1];
}

function fromContextOrZip(_: RegExpExecArray, context: LineContext): string | undefined {
  return (
    moduleInText(context.line) ??
    /zip for (\S+)/.exec(context.line)?.[1] ??
    moduleInUrl(/https?:\S+/.exec(context.line)?.[0] ?? '')
  );
}

function importPath(_: RegExpExecArray, context: LineContext): string | undefined {
  return moduleInText(context.line) ?? /unrecognized import path "?([^\s":]+)"?/.exec(context.line)?.[1];
}
