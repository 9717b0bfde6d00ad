import type { Edit, LineEdit } from './edit.ts';
import { futureSetting, type RepairContext, type StoredVariable } from './repair-context.ts';
import { editLineCommand, goEnvCommand, shellWord, storeVariableCommand, terminalCommand } from './shell-words.ts';

/** Source: GOROOT/go.env; before Go 1.21 built in. */
const DEFAULTS: Readonly<Record<string, string>> = {
  GOPROXY: 'https://proxy.golang.org,direct',
  GOSUMDB: 'sum.golang.org',
};

/** How a value is changed where it wins. */
export interface ValueEdits {
  readonly edits: readonly Edit[];
  readonly command: string;
  readonly sets: Readonly<Record<string, string | null>>;
}

/**
 * Sets one of Go's settings, or with null takes it away, at the place that wins in a new terminal: the variable where there
 * is one, else the file of `go env -w`. Null where that cannot be done.
 */
export function settingEdits(context: RepairContext, name: string, value: string | null): ValueEdits | null {
  const { source } = futureSetting(context, name);
  if (source === 'user' || source === 'machine') return variableEdits(context, name, value);
  const { goenvPath: path } = context;
  if (path === null || (value === null && source !== 'goenv')) return null;
  return {
    edits: [{ place: 'file', path, content: { op: 'set-key', key: name, value } }],
    command: goEnvCommand(context, name, value),
    sets: { [name]: value },
  };
}

/** What a new terminal would have without the value that wins there: what it hides, else Go's default. */
export function valueBelow(context: RepairContext, name: string): string {
  const { source, value } = futureSetting(context, name);
  const setting = context.settings.find((s) => s.name === name);
  const layers = setting ? [{ source: setting.source, value: setting.value }, ...setting.shadows] : [];
  const below = layers.find(
    (l) => l.source !== 'process' && (l.source !== source || l.value !== value) && l.value !== '',
  );
  return below?.value ?? DEFAULTS[name] ?? '';
}

/** Takes away the value that wins, so that what lies below it counts. Null where that cannot be done. */
export function unsetEdits(context: RepairContext, name: string): ValueEdits | null {
  const edits = settingEdits(context, name, null);
  return edits && { ...edits, sets: { [name]: valueBelow(context, name) } };
}

/** Brings a value about in the smallest way: by taking away what hides it, else by setting it where it wins. */
export function bringAbout(context: RepairContext, name: string, value: string): ValueEdits | null {
  return value === valueBelow(context, name) ? unsetEdits(context, name) : settingEdits(context, name, value);
}

/** Sets a variable that a new terminal is to have: the stored one, or a new one where people keep such variables. */
export function newVariableEdits(context: RepairContext, name: string, value: string): ValueEdits | null {
  const stored = variableEdits(context, name, value);
  if (stored !== null || context.stored.some((v) => sameName(context, v.name, name))) return stored;
  const sets = { [name]: value };
  if (context.platform === 'windows') {
    const edit: Edit = { place: 'variable', scope: 'user', name, value };
    return { edits: [edit], command: storeVariableCommand('user', name, value), sets };
  }
  if (/['\n\r]/u.test(value)) return null;
  // bash reads the first of these that there is. Source: bash(1), INVOCATION.
  const own = context.stored.some(({ assignment }) => assignment?.file.endsWith('/.bash_profile'));
  const path = context.join(context.home, own ? '.bash_profile' : '.profile');
  const text = `${terminalCommand('sh', name, value)}\n`;
  const edit: Edit = { place: 'file', path, content: { op: 'append', text } };
  return { edits: [edit], command: `echo ${shellWord(context, text.trimEnd())} >> ${shellWord(context, path)}`, sets };
}

/** Sets a stored variable, or with null takes it away, everywhere it is set. Null where it is not stored, or a line is too odd to edit. */
export function variableEdits(context: RepairContext, name: string, value: string | null): ValueEdits | null {
  const own = context.stored.filter((v) => sameName(context, v.name, name));
  const parts = own.map((variable) => oneEdit(context, variable, value));
  if (own.length === 0 || parts.some((part) => part === null)) return null;
  const whole = parts.flatMap((part) => part ?? []);
  return {
    edits: mergeLines(whole.map(({ edit }) => edit)),
    command: whole.map(({ command }) => command).join('\n'),
    sets: { [name]: value },
  };
}

function sameName({ platform }: RepairContext, one: string, other: string): boolean {
  return platform === 'windows' ? one.toUpperCase() === other.toUpperCase() : one === other;
}

function oneEdit(
  context: RepairContext,
  { name, scope, value: now, assignment }: StoredVariable,
  value: string | null,
): { readonly edit: Edit; readonly command: string } | null {
  if (!assignment) {
    const edit: Edit = { place: 'variable', scope, name, value };
    return { edit, command: storeVariableCommand(scope, name, value) };
  }
  const { file, line, text } = assignment;
  const becomes = value === null ? withoutEffect(file, text) : withValue(text, now, value);
  if (becomes === null) return null;
  const edit: Edit = { place: 'file', path: file, content: { op: 'lines', lines: [{ line, was: text, becomes }] } };
  return { edit, command: editLineCommand(context, file, line, becomes) };
}

/**
 * The line as a remark. In a shell script it stays a command (`:` does nothing), because a branch or a loop without any is a
 * syntax error that would keep the person from logging in. Source: POSIX Shell Command Language 2.10.2.
 */
function withoutEffect(file: string, text: string): string {
  const indent = /^\s*/u.exec(text)?.[0] ?? '';
  const rest = text.slice(indent.length);
  return file.endsWith('/environment') ? `# ${text}` : `${indent}: # ${rest}`;
}

/** The same line with another value, in the quotes it has or, where they are needed, in single ones. */
function withValue(text: string, now: string, value: string): string | null {
  if (/['\n\r]/u.test(value)) return null;
  const start = text.indexOf('=') + 1;
  const quote = /^["']/u.exec(text.slice(start))?.[0] ?? '';
  const end = start + quote.length + now.length + quote.length;
  if (text.slice(start, end) !== `${quote}${now}${quote}`) return null;
  const plain = /^[\w@%+=:,./-]*$/u.test(value);
  const mark = quote === '"' && !/["\\`$]/u.test(value) ? '"' : quote !== '' || !plain ? "'" : '';
  return `${text.slice(0, start)}${mark}${value}${mark}${text.slice(end)}`;
}

/** Lines of one file are one edit: it is written once. */
export function mergeLines(edits: readonly Edit[]): readonly Edit[] {
  const lines = new Map<string, LineEdit[]>();
  const others: Edit[] = [];
  for (const edit of edits) {
    if (edit.place !== 'file' || edit.content.op !== 'lines') others.push(edit);
    else lines.set(edit.path, [...(lines.get(edit.path) ?? []), ...edit.content.lines]);
  }
  const merged = [...lines].map(
    ([path, list]): Edit => ({ place: 'file', path, content: { op: 'lines', lines: list } }),
  );
  return [...others, ...merged];
}
