import { fromByteString } from '../byte-string.ts';
import { DirectiveFault, readGo, readGodebug, readPath, readReplace, readToolchain } from './directives.ts';
import { readStatements } from './go-mod.ts';
import type { GoWork, ModFileError, ModFileOptions } from './mod-types.ts';

const BLOCKS = new Set(['godebug', 'use', 'replace']);

/** Returns what a go.work file says, and its errors in order. Source: golang.org/x/mod/modfile/work.go (ParseWork). */
export function parseGoWork(
  content: Uint8Array | string,
  options: ModFileOptions = {},
): { file: GoWork; errors: ModFileError[] } {
  const file: GoWork = { use: [], replace: [], godebug: [] };
  const errors = readStatements(content, options.file ?? 'go.work', false, BLOCKS, (verb, line, words) => {
    const at = line.at.line;
    switch (verb) {
      case 'go':
        if (file.go !== undefined) throw new DirectiveFault('repeated go statement');
        file.go = { version: readGo(words, false), line: at };
        break;
      case 'toolchain':
        if (file.toolchain !== undefined) throw new DirectiveFault('repeated toolchain statement');
        file.toolchain = { name: readToolchain(words), line: at };
        break;
      case 'godebug':
        file.godebug.push({ ...readGodebug(words), line: at });
        break;
      case 'use':
        if (words.length !== 1) throw new DirectiveFault('usage: use local/dir');
        file.use.push({ path: fromByteString(readPath(words[0] ?? '')), line: at });
        break;
      case 'replace':
        file.replace.push({ ...readReplace(verb, words, options), line: at });
        break;
      default:
        throw new DirectiveFault(`unknown directive: ${fromByteString(verb)}`);
    }
  });
  return { file, errors };
}
