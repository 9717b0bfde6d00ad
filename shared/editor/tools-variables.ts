/** A variable that an editor gives to the tools of Go, where it stands in the editor's settings. */
export interface ToolsVariable {
  readonly name: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
  /** Nothing else stands on that line, so that it can become a remark. */
  readonly alone: boolean;
}

const TABLE = 'go.toolsEnvVars';
const ALONE = /^\s*"(?:[^"\\]|\\.)*"\s*:\s*"(?:[^"\\]|\\.)*"\s*,?\s*(?:\/\/.*)?$/u;
/** Strings, remarks and marks of JSON with comments; all else is white space, numbers and words. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}[\]:,]/gu;

/**
 * What `go.toolsEnvVars` of a settings.json sets to a text, the last of a name. A file that breaks off is read as far as it goes.
 * Sources: vscode-go, docs/settings.md (go.toolsEnvVars); VS Code, "JSON with Comments".
 */
export function toolsVariables(text: string): readonly ToolsVariable[] {
  const found = new Map<string, ToolsVariable>();
  const lines = text.split('\n');
  /** The keys that lead to where we are; null stands for a list. */
  const path: (string | null)[] = [];
  let key: string | null = null;
  let after = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('/')) continue;
    if (token === '{' || token === '[') path.push(token === '[' ? null : after === ':' ? key : '');
    else if (token === '}' || token === ']') path.pop();
    else if (token.startsWith('"')) {
      const word = unquote(token);
      if (after === ':' && path.length === 2 && path[1] === TABLE && key !== null && word !== null) {
        const line = text.slice(0, index).split('\n').length;
        const alone = ALONE.test((lines[line - 1] ?? '').replace(/\r$/u, ''));
        found.set(key, { name: key, value: word, line, alone });
      }
      if (after !== ':') key = word;
    }
    after = token;
  }
  return [...found.values()];
}

function unquote(token: string): string | null {
  try {
    return JSON.parse(token) as string;
  } catch {
    return null;
  }
}
