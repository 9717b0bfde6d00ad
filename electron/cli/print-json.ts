import { chunksOf, jsonPieces } from '../../shared/report/json-pieces.ts';
import type { Terminal } from './terminal.ts';

/** Writes one JSON document and a newline to standard output, however large it is. @param indent 0 for one line */
export async function printJson(terminal: Terminal, value: unknown, indent: 0 | 2): Promise<void> {
  for (const chunk of chunksOf(jsonPieces(value, indent))) await terminal.data(chunk);
  await terminal.data('\n');
}
