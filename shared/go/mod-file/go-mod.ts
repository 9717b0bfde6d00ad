import { type ByteString, bytesToByteString, fromByteString, toByteString } from '../byte-string.ts';
import { quoteBytes } from '../quote.ts';
import { goFields } from '../white-space.ts';
import {
  commentText,
  DirectiveFault,
  deprecation,
  readGo,
  readGodebug,
  readInterval,
  readPath,
  readReplace,
  readRequirement,
  readToolchain,
} from './directives.ts';
import { SyntaxFault } from './lexer.ts';
import type { GoMod, ModFileError, ModFileOptions } from './mod-types.ts';
import { type Line, parseStatements, type Statement } from './syntax.ts';

const BLOCKS = new Set(['module', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool', 'ignore']);
const LAX = new Set(['go', 'module', 'retract', 'require', 'ignore']);

/**
 * Returns what a go.mod file says, and its errors in order. With any error `go` uses nothing of the file.
 * Source: golang.org/x/mod/modfile (Parse, ParseLax).
 */
export function parseGoMod(
  content: Uint8Array | string,
  options: ModFileOptions = {},
): { file: GoMod; errors: ModFileError[] } {
  const file: GoMod = { require: [], exclude: [], replace: [], retract: [], godebug: [], tool: [], ignore: [] };
  const name = options.file ?? 'go.mod';
  const errors = readStatements(content, name, options.lax === true, BLOCKS, (verb, line, words, block) => {
    if (options.lax !== true || LAX.has(verb)) addDirective(file, { verb, line, words, block }, options);
  });
  return { file, errors };
}

/** Reads the statements of a go.mod or go.work file and hands every directive to `add`; returns the errors. */
export function readStatements(
  content: Uint8Array | string,
  name: string,
  lax: boolean,
  blocks: ReadonlySet<string>,
  add: (verb: string, line: Line, words: ByteString[], block: Statement | undefined) => void,
): ModFileError[] {
  const input = typeof content === 'string' ? toByteString(content) : bytesToByteString(content);
  const errors: ModFileError[] = [];
  const guard = (line: Line, run: () => void): void => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof DirectiveFault)) throw error;
      errors.push(errorAt(name, line.at.line, line.at.column, error.message));
    }
  };
  try {
    for (const statement of parseStatements(input, name)) {
      const [verb = '', ...words] = statement.words;
      if (statement.block === undefined) {
        guard(statement, () => add(verb, statement, words, undefined));
      } else if (words.length > 0 || !blocks.has(verb)) {
        const title = fromByteString(statement.words.join(' '));
        if (!lax) errors.push(errorAt(name, statement.at.line, statement.at.column, `unknown block type: ${title}`));
      } else {
        for (const line of statement.block) guard(line, () => add(verb, line, line.words, statement));
      }
    }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return [errorAt(name, error.at.line, error.at.column, error.message)];
  }
  return errors;
}

// The column is printed only where it is not the first.
function errorAt(name: string, line: number, column: number, reason: string): ModFileError {
  return { line, column, reason, message: `${name}:${line}${column > 1 ? `:${column}` : ''}: ${reason}` };
}

interface Directive {
  verb: string;
  line: Line;
  words: ByteString[];
  block: Statement | undefined;
}

function addDirective(file: GoMod, { verb, line, words, block }: Directive, options: ModFileOptions): void {
  const at = line.at.line;
  switch (verb) {
    case 'go':
      if (file.go !== undefined) throw new DirectiveFault('repeated go statement');
      file.go = { version: readGo(words, options.lax === true), line: at };
      break;
    case 'toolchain':
      if (file.toolchain !== undefined) throw new DirectiveFault('repeated toolchain statement');
      file.toolchain = { name: readToolchain(words), line: at };
      break;
    case 'module':
      if (file.module !== undefined) throw new DirectiveFault('repeated module statement');
      file.module = { path: '', deprecated: deprecation(directiveComment(line, block)), line: at };
      if (words.length !== 1) throw new DirectiveFault('usage: module module/path');
      file.module.path = fromByteString(readPath(words[0] ?? ''));
      break;
    case 'godebug':
      file.godebug.push({ ...readGodebug(words), line: at });
      break;
    case 'require':
      file.require.push({ ...readRequirement(verb, words, options), indirect: isIndirect(line), line: at });
      break;
    case 'exclude':
      file.exclude.push({ ...readRequirement(verb, words, options), line: at });
      break;
    case 'replace':
      file.replace.push({ ...readReplace(verb, words, options), line: at });
      break;
    case 'retract':
      addRetract(file, { verb, line, words, block }, options.lax === true);
      break;
    case 'tool':
    case 'ignore':
      if (words.length !== 1) throw new DirectiveFault(`${verb} directive expects exactly one argument`);
      file[verb].push({ path: fromByteString(readPath(words[0] ?? '')), line: at });
      break;
    default:
      throw new DirectiveFault(`unknown directive: ${fromByteString(verb)}`);
  }
}

function addRetract(file: GoMod, { line, words, block }: Directive, lax: boolean): void {
  const rationale = directiveComment(line, block);
  try {
    const { low, high, rest } = readInterval(words);
    if (rest.length > 0 && !lax)
      throw new DirectiveFault(`unexpected token after version: ${quoteBytes(rest[0] ?? '', '"')}`);
    file.retract.push({ low, high, rationale, line: line.at.line });
  } catch (error) {
    // Dependencies may use a newer syntax of intervals.
    if (!lax || !(error instanceof DirectiveFault)) throw error;
  }
}

function isIndirect(line: Line): boolean {
  const [first, ...more] = goFields(fromByteString((line.suffix ?? '').slice(2)));
  return more.length === 0 ? first === 'indirect' : first === 'indirect;';
}

function directiveComment(line: Line, block: Statement | undefined): string {
  const own = line.before.length > 0 || line.suffix !== undefined;
  const from = own || block === undefined ? line : block;
  return commentText([...from.before, from.suffix]);
}
