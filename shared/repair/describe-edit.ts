import type { Change } from '../domain/repair.ts';
import { hideSecrets } from '../text/hide-secrets.ts';
import { HOSTS_MARK } from '../windows/hosts-mark.ts';
import { type RuleEdit, switched } from '../windows/local-rule.ts';
import type { Edit } from './edit.ts';

const HIDDEN = '***';
const RULES = 'FirewallPolicy\\FirewallRules';
/** More of a file than anybody reads before a button. */
const MOST = 4000;
const MOST_LINES = 200;

/**
 * An edit as people see it before it is made: place, before, after, secrets hidden.
 *
 * @param before the text of the file or the value of the variable; null where there is none.
 */
export function describeEdit(edit: Edit, before: string | null): readonly Change[] {
  return rawChanges(edit, before).map(({ what, before: was, after }) => ({
    what,
    before: was === null ? null : shown(was),
    after: after === null ? null : shown(after),
  }));
}

function shown(text: string): string {
  const hidden = hideSecrets(text);
  return hidden.length > MOST ? `${hidden.slice(0, MOST)}…` : hidden;
}

function rawChanges(edit: Edit, before: string | null): readonly Change[] {
  if (edit.place === 'variable') return [{ what: variablePlaceName(edit), before, after: edit.value }];
  if (edit.place === 'aside') return [{ what: edit.path, before: edit.path, after: null }];
  if (edit.place === 'program') return [];
  if (edit.place === 'exclusion') return [{ what: 'Windows Defender: ExclusionPath', before: null, after: edit.path }];
  if (edit.place === 'rule') return [ruleChange(edit.rule)];
  if (edit.place === 'resolvers') return [resolversChange(edit)];
  if (edit.place === 'hosts')
    return edit.lines.map(({ line, was }) => ({
      what: `${edit.path}:${line}`,
      before: was,
      after: `${HOSTS_MARK}${was}`,
    }));
  const { path, content } = edit;
  switch (content.op) {
    case 'set-key':
      return [{ what: `${path}: ${content.key}`, before: keyOf(before ?? '', content.key), after: content.value }];
    case 'lines':
      return content.lines.map(({ line, was, becomes }) => ({ what: `${path}:${line}`, before: was, after: becomes }));
    case 'append':
      return [{ what: path, before: null, after: content.secret ? HIDDEN : content.text }];
    case 'prepend':
      return [{ what: `${path}:1`, before: null, after: content.text }];
    case 'whole':
      return content.byLine && before !== null
        ? changedLines(path, before, content.text)
        : [{ what: path, before, after: content.text }];
  }
}

/** A rule as the registry holds it: the same words in every language. */
function ruleChange(edit: RuleEdit): Change {
  if (edit.op === 'switch')
    return { what: `${RULES}\\${edit.id}`, before: edit.text, after: switched(edit.text, edit.on) };
  const { name, program, direction, profiles } = edit.rule;
  const where = profiles.map((profile) => `Profile=${profile}|`).join('');
  const after = `Action=Allow|Active=TRUE|Dir=${direction === 'in' ? 'In' : 'Out'}|${where}App=${program}|Name=${name}|`;
  return { what: `${RULES}: ${name}`, before: null, after };
}

/** As `netsh` and its users call it. */
function resolversChange({ connection, servers }: Extract<Edit, { place: 'resolvers' }>): Change {
  const was = connection.servers.join(', ');
  return {
    what: `${connection.name}: DNS`,
    before: connection.source === 'dhcp' ? `DHCP (${was})` : was,
    after: servers.join(', '),
  };
}

/** For files whose lines are a set, as those of go.sum are. */
function changedLines(path: string, before: string, after: string): readonly Change[] {
  const [was, becomes] = [before, after].map((text) => text.split('\n').map((line) => line.replace(/\r$/u, '')));
  const kept = new Set(becomes);
  const had = new Set(was);
  const gone = (was ?? []).flatMap((line, index) =>
    kept.has(line) ? [] : [{ what: `${path}:${index + 1}`, before: line, after: null }],
  );
  const come = (becomes ?? []).flatMap((line, index) =>
    had.has(line) ? [] : [{ what: `${path}:${index + 1}`, before: null, after: line }],
  );
  return [...gone, ...come].slice(0, MOST_LINES);
}

function keyOf(text: string, key: string): string | null {
  const line = text
    .split('\n')
    .filter((l) => l.startsWith(`${key}=`))
    .at(-1);
  return line === undefined ? null : line.slice(key.length + 1);
}

function variablePlaceName({ scope, name }: Extract<Edit, { place: 'variable' }>): string {
  const machine = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
  return `${scope === 'user' ? 'HKCU\\Environment' : machine}\\${name}`;
}
