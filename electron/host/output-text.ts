import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';

interface StreamingDecoder {
  write(bytes: Buffer): string;
  end(): string;
}

/** Decodes a stream of bytes piecewise: characters that are cut between two pieces come out whole. Throws for an unknown encoding. */
function streamingDecoder(encoding: string): StreamingDecoder {
  if (/^utf-?8$/iu.test(encoding)) return new StringDecoder('utf8');
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

/** Collects one output stream of a child as text, and hands on chunks and complete lines as they arrive. */
export class OutputText {
  readonly #decoder: StreamingDecoder;
  readonly #chunks: string[] = [];
  readonly #onChunk: ((chunk: string) => void) | undefined;
  readonly #onLine: ((line: string) => void) | undefined;
  /** Pieces of the line that is not complete yet; joined only when its end arrives, so that a line of megabytes stays cheap. */
  #line: string[] = [];

  constructor(encoding: string, onChunk?: (chunk: string) => void, onLine?: (line: string) => void) {
    this.#decoder = streamingDecoder(encoding);
    this.#onChunk = onChunk;
    this.#onLine = onLine;
  }

  write(bytes: Buffer): void {
    this.#take(this.#decoder.write(bytes));
  }

  /** Ends the stream: half characters and a last line without its end are handed on. Returns the whole text. */
  end(): string {
    this.#take(this.#decoder.end());
    if (this.#line.length > 0) this.#emitLine('');
    return this.#chunks.join('');
  }

  #take(text: string): void {
    if (text === '') return;
    this.#chunks.push(text);
    this.#onChunk?.(text);
    if (!this.#onLine) return;
    const parts = text.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) this.#emitLine(part);
    if (rest !== '') this.#line.push(rest);
  }

  #emitLine(end: string): void {
    const line = this.#line.join('') + end;
    this.#line = [];
    this.#onLine?.(line.endsWith('\r') ? line.slice(0, -1) : line);
  }
}
