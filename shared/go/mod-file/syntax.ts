import type { ByteString } from '../byte-string.ts';
import { Lexer, type Position, SyntaxFault, type Token } from './lexer.ts';

/** One line: its words, and the comments directly above and behind it. */
export interface Line {
  at: Position;
  words: ByteString[];
  before: ByteString[];
  suffix: ByteString | undefined;
}

/** A statement: a line, or a block of lines below the words before its `(`. */
export interface Statement extends Line {
  block: Line[] | undefined;
}

/**
 * Returns the statements of a go.mod or go.work file. Throws SyntaxFault; `file` stands in one message.
 * Source: golang.org/x/mod/modfile/read.go (parseFile, parseStmt, parseLineBlock).
 */
export function parseStatements(input: ByteString, file: string): Statement[] {
  const lexer = new Lexer(input);
  const statements: Statement[] = [];
  let comments: ByteString[] = [];
  for (;;) {
    const token = lexer.peek();
    if (token.kind === 'end-of-file') return statements;
    if (token.kind === 'newline') {
      lexer.next();
      comments = [];
    } else if (token.kind === 'comment') {
      comments.push(lexer.next().text);
    } else {
      statements.push({ ...parseStatement(lexer, file), before: comments });
      comments = [];
    }
  }
}

function parseStatement(lexer: Lexer, file: string): Statement {
  const first = lexer.next();
  const statement: Statement = { at: first.at, words: [first.text], before: [], suffix: undefined, block: undefined };
  for (;;) {
    const token = lexer.next();
    if (endsLine(token)) return { ...statement, suffix: commentOf(token) };
    if (token.text !== '(' || token.kind !== 'mark') {
      statement.words.push(token.text);
    } else if (endsLine(lexer.peek())) {
      return { ...statement, block: parseBlock(lexer, statement.at, file) };
    } else if (lexer.peek().kind === 'mark' && lexer.peek().text === ')') {
      lexer.next();
      if (endsLine(lexer.peek())) return { ...statement, suffix: commentOf(lexer.next()), block: [] };
      statement.words.push('(', ')');
    } else {
      statement.words.push('(');
    }
  }
}

function parseBlock(lexer: Lexer, start: Position, file: string): Line[] {
  const lines: Line[] = [];
  let comments: ByteString[] = [];
  for (;;) {
    const token = lexer.peek();
    if (token.kind === 'end-of-file') {
      throw new SyntaxFault(
        `syntax error (unterminated block started at ${file}:${start.line}:${start.column})`,
        lexer.position(),
      );
    }
    if (token.kind === 'suffix-comment' || token.kind === 'newline') {
      lexer.next();
      // A blank line stays between the comments, as an empty one.
      const last = comments.at(-1);
      const keep = token.kind === 'newline' && (last === undefined ? lines.length > 0 : last !== '');
      if (keep) comments.push('');
    } else if (token.kind === 'comment') {
      comments.push(lexer.next().text);
    } else if (token.kind === 'mark' && token.text === ')') {
      lexer.next();
      if (!endsLine(lexer.peek()))
        throw new SyntaxFault('syntax error (expected newline after closing paren)', lexer.position());
      lexer.next();
      return lines;
    } else {
      lines.push({ ...parseLine(lexer), before: comments });
      comments = [];
    }
  }
}

function parseLine(lexer: Lexer): Line {
  const first = lexer.next();
  const words = [first.text];
  for (;;) {
    const token = lexer.next();
    if (endsLine(token)) return { at: first.at, words, before: [], suffix: commentOf(token) };
    words.push(token.text);
  }
}

function endsLine(token: Token): boolean {
  return token.kind === 'end-of-file' || token.kind === 'newline' || token.kind === 'suffix-comment';
}

function commentOf(token: Token): ByteString | undefined {
  return token.kind === 'suffix-comment' ? token.text : undefined;
}
