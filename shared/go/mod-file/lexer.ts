import { type ByteString, decodeRune, fromByteString } from '../byte-string.ts';
import { goQuoteRune } from '../quote.ts';
import { isGoSpace, trimGoSpace } from '../white-space.ts';

/** A place in a file: line and column (in chars) counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A token of a go.mod-like file. `end` is end of line or file; comments run to the end of their line. */
export interface Token {
  kind: 'end-of-file' | 'newline' | 'suffix-comment' | 'comment' | 'word' | 'string' | 'mark';
  text: ByteString;
  at: Position;
}

/** What the lexer or parser objects to, at a place. */
export class SyntaxFault extends Error {
  readonly at: Position;
  constructor(message: string, at: Position) {
    super(message);
    this.at = at;
  }
}

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const NO_BLOCK_COMMENTS = 'mod files must use // comments (not /* */ comments)';

/** Splits a file into tokens. Throws SyntaxFault. Source: golang.org/x/mod/modfile/read.go (readToken). */
export class Lexer {
  private readonly input: ByteString;
  private offset = 0;
  private line = 1;
  private column = 1;
  private lineStart = 0;
  private current: Token;

  constructor(input: ByteString) {
    this.input = input;
    this.current = this.read();
  }

  /** The token that next() returns. */
  peek(): Token {
    return this.current;
  }

  /** Returns the current token and reads the next. */
  next(): Token {
    const token = this.current;
    this.current = this.read();
    return token;
  }

  /** Where reading stands. */
  position(): Position {
    return { line: this.line, column: this.column };
  }

  private read(): Token {
    while (' \t\r'.includes(this.char()) && this.char() !== '') this.advance();
    if (this.input.startsWith('//', this.offset)) return this.readComment();
    if (this.input.startsWith('/*', this.offset)) throw this.fault(NO_BLOCK_COMMENTS);
    const at = this.position();
    const char = this.char();
    if (char === '') return { kind: 'end-of-file', text: '', at };
    if ('\n()[]{},'.includes(char)) {
      this.advance();
      return { kind: char === '\n' ? 'newline' : 'mark', text: char, at };
    }
    if (char === '"' || char === '`') return this.readString(char, at);
    return this.readWord(at);
  }

  private readComment(): Token {
    const at = this.position();
    const start = this.offset;
    const alone = trimGoSpace(fromByteString(this.input.slice(this.lineStart, start))) === '';
    const newline = this.input.indexOf('\n', start);
    const end = newline < 0 ? this.input.length : newline;
    const whole = this.input.slice(start, end);
    const text = newline >= 0 && whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    this.offset = newline < 0 ? end : end + 1;
    if (newline >= 0) this.startLine();
    else this.column += runeCount(whole);
    return { kind: alone ? 'comment' : 'suffix-comment', text, at };
  }

  private readString(quote: string, at: Position): Token {
    const start = this.offset;
    this.advance();
    for (;;) {
      const char = this.char();
      if (char === '') throw new SyntaxFault('unexpected EOF in string', at);
      if (char === '\n') throw this.fault('unexpected newline in string');
      this.advance();
      if (char === quote) return { kind: 'string', text: this.input.slice(start, this.offset), at };
      if (char === '\\' && quote !== '`') {
        if (this.char() === '') throw new SyntaxFault('unexpected EOF in string', at);
        this.advance();
      }
    }
  }

  private readWord(at: Position): Token {
    const start = this.offset;
    if (!this.isWordChar()) {
      const { codePoint } = decodeRune(this.input, this.offset);
      throw this.fault(`unexpected input character ${goQuoteRune(String.fromCodePoint(codePoint))}`);
    }
    while (this.isWordChar()) {
      if (this.input.startsWith('//', this.offset)) break;
      if (this.input.startsWith('/*', this.offset)) throw this.fault(NO_BLOCK_COMMENTS);
      this.advance();
    }
    return { kind: 'word', text: this.input.slice(start, this.offset), at };
  }

  private isWordChar(): boolean {
    if (this.offset >= this.input.length) return false;
    const { codePoint } = decodeRune(this.input, this.offset);
    const char = String.fromCodePoint(codePoint);
    return !' ()[]{},'.includes(char) && !isGoSpace(char) && PRINTABLE.test(char);
  }

  private char(): string {
    return this.input.charAt(this.offset);
  }

  private advance(): void {
    const rune = decodeRune(this.input, this.offset);
    this.offset += rune.size;
    if (rune.codePoint === 0x0a) this.startLine();
    else this.column++;
  }

  private startLine(): void {
    this.line++;
    this.column = 1;
    this.lineStart = this.offset;
  }

  private fault(message: string): SyntaxFault {
    return new SyntaxFault(message, this.position());
  }
}

function runeCount(bytes: ByteString): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i += decodeRune(bytes, i).size) count++;
  return count;
}
