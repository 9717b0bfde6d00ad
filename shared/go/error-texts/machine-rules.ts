import { type LineContext, type TextRule, textRule } from './text-rule.ts';

// A path of the module cache: below pkg\mod, or one of the names `go` makes there.
const CACHE_PATH = /[\\/]pkg[\\/]mod\b|[\\/]mod[\\/]cache[\\/]|\.tmp-[0-9]+|\.partial\b|\.ziphash|@v[0-9][^\s:]*[\\/]?/;
const DENIED = /Access is denied|拒绝访问|存取被拒|permission denied/i;

/** Programs, files, disk and guards of this machine. */
export const machineRules: readonly TextRule[] = [
  textRule(
    ["'go' is not recognized", "'go' 不是内部或外部命令", '“go”项识别', "'go' is not recognized as a name"],
    /'go' is not recognized|'go' 不是内部或外部命令|无法将“go”项识别/,
    'go.missing',
  ),
  textRule("term 'go' is not recognized", /term 'go' is not recognized/, 'go.missing'),
  textRule(
    ['go: command not found', 'command not found: go', 'go: not found', 'go：未找到命令', 'go: 未找到命令'],
    /(?:^|[\s:])go: (?:command )?not found|command not found: go(?:\s|$)|go[:：] ?未找到命令/,
    'go.missing',
  ),
  textRule('"go": executable', /exec: "go": executable file not found/, 'go.missing'),
  textRule(
    ['cannot find GOROOT', 'GOROOT is not set'],
    /cannot find GOROOT directory:? ?(.{0,300})/,
    'go.goroot-invalid',
    (found) => /^(?:[A-Za-z]:\\|\/)\S.*/.exec(found[1]?.trim() ?? '')?.[0],
  ),
  textRule(['contains a virus', '包含病毒'], /file contains a virus|文件包含病毒/, 'av.quarantined', programPath),
  textRule(
    [
      'blocked by group policy',
      '被组策略阻止',
      'Application Control policy',
      '应用程序控制策略',
      'blocked by your administrator',
      'Device Guard',
    ],
    /blocked by group policy|被组策略阻止|Application Control policy has blocked|应用程序控制策略(?:已)?阻止|blocked by your administrator|Device Guard policy/,
    'av.app-control',
    programPath,
  ),
  textRule(
    [
      'being used by another process',
      'locked a portion of the file',
      '另一个程序正在使用此文件',
      '另一程序正在使用此文件',
      '另一个程序已锁定文件的一部分',
      '另一程序已锁定文件的一部分',
    ],
    // Windows' errors 32 and 33; the second is what its LockFileEx says to go.
    /being used by another process|locked a portion of the file|另一个?程序(?:正在使用此文件|已锁定文件的一部分)/,
    'cache.locked',
    cachePath,
  ),
  textRule(
    ['Access is denied', '拒绝访问'],
    /rename .{1,600}(?:Access is denied|拒绝访问)/,
    'av.locks-files',
    cachePath,
  ),
  textRule(
    ['Access is denied', '拒绝访问'],
    /open .{1,600}(?:\.lock|\.partial|partial)\b.{0,300}(?:Access is denied|拒绝访问)/,
    'av.locks-files',
    cachePath,
  ),
  {
    needles: ['Access is denied', '拒绝访问', 'ermission denied', 'read-only file system'],
    match({ line }) {
      const denied = DENIED.test(line) || /read-only file system/.test(line);
      const writing = /\b(?:mkdir|open|create|remove|unlinkat|chmod|write|could not create module cache|rename)\b/.test(
        line,
      );
      if (!denied || !writing || !CACHE_PATH.test(line)) return undefined;
      const path = filePath(line);
      return path === undefined ? { code: 'cache.read-only' } : { code: 'cache.read-only', subject: path };
    },
  },
  textRule('no locks available', /\b[Ll]ock (\S{1,600}): no locks available/, 'cache.locked', '$1'),
  textRule(
    'read-only file system',
    /^go: (?:mkdir|open|create|write) ((?:[A-Za-z]:\\|\/)[^:\n]{1,600}): read-only file system/,
    'cache.read-only',
    '$1',
  ),
  textRule('could not create module cache', /could not create module cache/, 'cache.read-only', cachePath),
  textRule(
    ['not enough space on the disk', 'no space left on device', '磁盘空间不足', 'No space left on device'],
    // With its number it is Python that speaks.
    /not enough space on the disk|(?<!\[Errno [0-9]{1,3}\] )[Nn]o space left on device|磁盘空间不足/,
    'cache.disk-full',
    cachePath,
  ),
  textRule(
    ['ilename too long', 'filename or extension is too long', '文件名或扩展名太长', 'ile name too long'],
    // A program cannot be started: its arguments are too long, not a path.
    /^(?!.*\bfork\/exec )(?:.*?(?:[Ff]ile ?name too long|filename or extension is too long|文件名或扩展名太长))/,
    'cache.path-too-long',
    cachePath,
  ),
  textRule(
    ['access permissions', '访问权限不允许的方式'],
    /forbidden by its access permissions|访问权限不允许的方式/,
    'firewall.blocks-program',
  ),
];

function programPath(_: RegExpExecArray, { line }: LineContext): string | undefined {
  return /(?:fork\/exec |open |exec |['"“])((?:[A-Za-z]:\\|\/)[^"'”]{1,400}?)(?:: |['"”]|$)/.exec(line)?.[1];
}

function cachePath(_: RegExpExecArray, { line }: LineContext): string | undefined {
  return filePath(line);
}

// `rename OLD NEW: …` names the new place last; others have one path.
function filePath(line: string): string | undefined {
  const renamed = /rename .{1,400}? ((?:[A-Za-z]:\\|\/)[^\s:]{1,400}): /.exec(line)?.[1];
  // Of git.
  const notMade = /[Uu]nable to create (?:file )?'((?:[A-Za-z]:[\\/]|\/)[^'\n]{1,400})': /.exec(line)?.[1];
  return (
    renamed ??
    notMade ??
    /\b(?:mkdir|open|create|remove|unlinkat|chmod|write|rename|R?Lock) ((?:[A-Za-z]:\\|\/)[^:"'\n]{1,400}?): /.exec(
      line,
    )?.[1]
  );
}
