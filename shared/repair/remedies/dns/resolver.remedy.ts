import { IPV4_ADDRESS, type KnownConnection, resolverArguments } from '../../../windows/connection-resolvers.ts';
import { isPlainValue, netshLine } from '../../../windows/firewall-command.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { badServers, goodServer } from '../../resolvers.ts';
import { editLineCommand } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly servers: readonly string[];
}

const FILE = '/etc/resolv.conf';
/** Files that a program writes anew: an edit there would not last. */
const MANAGED = /generated|managed|do not edit|systemd-resolved|NetworkManager/iu;

/**
 * A resolver that was just seen to answer truly, in place of one that does not. Disruptive: every name of the computer is
 * asked there from then on, internal ones too.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改用可用的 DNS 服务器', en: 'Use a resolver that answers' },
  fixes: ['dns.server-dead', 'dns.poisoned', 'dns.filtered'],
  risk: 'disruptive',
  elevation: 'admin',
  order: 80,
  reads: (_cause, context) => {
    if (goodServer(context) === null) return null;
    return context.platform === 'windows' ? { connections: true } : { files: [FILE] };
  },
  plan: ({ params }, { file, connections }, context) => {
    const good = goodServer(context);
    if (context.platform === 'windows') return onWindows(params, good, connections() ?? []);
    const text = file(FILE);
    if (!text || good === null || MANAGED.test(text)) return null;
    const bad = badServers(params);
    const lines = text.split('\n').flatMap((was, index) => {
      const server = /^\s*nameserver\s+(\S+)/u.exec(was)?.[1];
      const wrong = server !== undefined && (bad === null || bad.includes(server));
      return wrong ? [{ line: index + 1, was, becomes: `nameserver ${good}` }] : [];
    });
    if (lines.length === 0) return null;
    return {
      params: { servers: [good] },
      edits: [{ place: 'file', path: FILE, content: { op: 'lines', lines } }],
      command: lines.map(({ line, becomes }) => editLineCommand(context, FILE, line, becomes)).join('\n'),
    };
  },
  text: {
    'zh-CN': {
      title: ({ servers }) => `改用能正确解析的 DNS 服务器：${servers.join('、')}`,
      detail: () => '它刚才给出了正确的回答。改了以后所有域名都由它解析，包括公司内部的域名，内部域名可能会解析不了。',
    },
    en: {
      title: ({ servers }) => `Use a resolver that answers truly: ${servers.join(', ')}`,
      detail: () =>
        'It has just answered truly. All names will be asked there from then on, internal ones too, which it may not know.',
    },
  },
});

/**
 * Each connection in use that asks a server at fault gets the good one in its place; its others stay. A rule of Windows (NRPT) goes
 * before the servers of the connections: changing those would not help.
 */
function onWindows(
  params: Readonly<Record<string, unknown>>,
  good: string | null,
  connections: readonly KnownConnection[],
) {
  if (good === null || !IPV4_ADDRESS.test(good) || params['rule'] !== undefined) return null;
  const bad = badServers(params);
  const isBad = (server: string) => bad === null || bad.includes(server);
  const met = connections.filter(({ up, name, servers }) => up && isPlainValue(name) && servers.some(isBad));
  if (met.length === 0) return null;
  const edits = met.map(({ up: _up, ...connection }) => ({
    place: 'resolvers' as const,
    connection,
    servers: [...new Set(connection.servers.map((server) => (isBad(server) ? good : server)))],
  }));
  const lines = edits.flatMap(({ connection, servers }) => resolverArguments(connection.name, servers).map(netshLine));
  return { params: { servers: [good] }, edits, command: lines.join('\n') };
}
