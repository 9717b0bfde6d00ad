import type { HostName, RouterFault, Target, World } from '../world.ts';
import { worldSites } from './sites.ts';

type Family = 4 | 6;
interface Rule {
  readonly table: 'filter' | 'mangle';
  readonly family: Family | 'both';
  readonly rule: string;
}

/** Mark of packets that go to the DNS forger instead of the resolver they were sent to. */
export const forgerMark = 53;

/** Queue number of the delay program. */
export const delayQueue = 1;

/** Queue number of the program that lets the DNS forger win. */
const raceQueue = 2;

/** Input of iptables-restore (4) or ip6tables-restore (6). */
export function routerRules(world: World, family: Family): string {
  const rules = (world.router ?? [])
    .flatMap((fault) => compile(fault, world))
    .filter((rule) => rule.family === 'both' || rule.family === family);
  const table = (name: Rule['table']) => [
    `*${name}`,
    ...rules.filter((rule) => rule.table === name).map(({ rule }) => rule),
    'COMMIT',
  ];
  return `${[...table('filter'), ...table('mangle')].join('\n')}\n`;
}

/** `ip -batch` commands for the router's links. */
export function routerLinks(world: World): string {
  const holes = (world.router ?? []).filter((fault) => fault.kind === 'mtu-hole');
  return holes.map((fault) => `link set client mtu ${fault.bytes}\n`).join('');
}

/** Milliseconds that every packet is held, or null. */
export function routerDelay(world: World): number | null {
  return (world.router ?? []).find((fault) => fault.kind === 'delay')?.oneWayMs ?? null;
}

/** The queue of the program that lets the DNS forger win, or null where nobody races. */
export function routerRace(world: World): number | null {
  return (world.router ?? []).some((fault) => fault.kind === 'race-dns') ? raceQueue : null;
}

/** Kilobits a second that the line carries towards the client, or null. */
export function routerRate(world: World): number | null {
  return (world.router ?? []).find((fault) => fault.kind === 'narrow')?.kbit ?? null;
}

function compile(fault: RouterFault, world: World): Rule[] {
  switch (fault.kind) {
    case 'drop':
    case 'reset':
    case 'unreachable':
      return refuse(fault, world);
    case 'sni-reset':
      return [bothFamilies(`${sni(fault.name)} -j REJECT --reject-with tcp-reset`)];
    case 'sni-drop':
      return [bothFamilies(`${sni(fault.name)} -j DROP`)];
    case 'large-hello-drop':
      return [largeHello('DROP')];
    case 'large-hello-reset':
      return [largeHello('REJECT --reject-with tcp-reset')];
    case 'h2-offer-reset':
      return [
        bothFamilies(
          '-A FORWARD -i client -p tcp --dport 443 -m string --algo bm --hex-string "|0268320868747470|" -j REJECT --reject-with tcp-reset',
        ),
      ];
    case 'forge-dns':
      // A mark for each packet and no DNAT: NAT decides once a flow, and one socket asks for many names.
      return [toForger(fault.name, `MARK --set-mark ${forgerMark}`)];
    case 'race-dns':
      return [
        toForger(fault.name, 'TEE --gateway 10.79.0.2'),
        toForger(fault.name, `NFQUEUE --queue-num ${raceQueue}`, 'FORWARD'),
        {
          table: 'mangle',
          family: 4,
          rule: `-A FORWARD -i forger -p udp --sport 53 -j NFQUEUE --queue-num ${raceQueue}`,
        },
      ];
    case 'loss':
      return ways(fault.of, world).map(({ family, way }) => ({
        table: 'filter',
        family,
        rule: `-A FORWARD ${way} -m statistic --mode nth --every ${fault.every} --packet ${fault.every >> 1} -j DROP`,
      }));
    case 'narrow':
      return [];
    case 'mtu-hole':
      return [
        { table: 'filter', family: 4, rule: '-A OUTPUT -p icmp --icmp-type fragmentation-needed -j DROP' },
        { table: 'filter', family: 6, rule: '-A OUTPUT -p icmpv6 --icmpv6-type packet-too-big -j DROP' },
      ];
    case 'mtu-hole-out':
      return [bothFamilies(`-A FORWARD -i client -p tcp -m length --length ${fault.bytes + 1}:65535 -j DROP`)];
    case 'delay':
      return [
        ...(fault.near ?? []).flatMap((site) => passBy(site, world)),
        { table: 'mangle', family: 'both', rule: `-A FORWARD -j NFQUEUE --queue-num ${delayQueue}` },
      ];
  }
}

/** Packets to and from a site are not held. */
const passBy = (site: HostName, world: World): Rule[] =>
  ways(site, world).map(({ family, way }) => ({ table: 'mangle', family, rule: `-A FORWARD ${way} -j RETURN` }));

/** To a target and from it. */
const ways = (target: Target, world: World): { family: Family; way: string }[] =>
  addresses(target, world).flatMap(({ family, address }) =>
    address === ''
      ? ['-i client', '-o client'].map((way) => ({ family, way }))
      : ['-d', '-s'].map((side) => ({ family, way: `${side} ${address}` })),
  );

/** Queries for a name and all below it. */
const toForger = (name: string, target: string, chain = 'PREROUTING'): Rule => ({
  table: 'mangle',
  family: 4,
  rule: `-A ${chain} -i client -p udp --dport 53 -m string --algo bm --icase --hex-string "${wireName(name)}" -j ${target}`,
});

function refuse(fault: RouterFault & { kind: 'drop' | 'reset' | 'unreachable' }, world: World): Rule[] {
  const protocol = fault.protocol ?? (fault.port || fault.every || fault.kind === 'reset' ? 'tcp' : null);
  const { every } = fault;
  const what = [protocol && `-p ${protocol}`, fault.port && `--dport ${fault.port}`, every && '--syn'];
  return addresses(fault.to, world)
    .filter(({ family }) => fault.family === undefined || fault.family === family)
    .flatMap(({ family, address }) => {
      const packets = `-A FORWARD -i client${address && ` -d ${address}`} ${what.filter(Boolean).join(' ')}`;
      const through = every
        ? [`${packets} -m statistic --mode nth --every ${every} --packet ${every - 1} -j ACCEPT`]
        : [];
      return [...through, `${packets} -j ${verdict(fault.kind, family)}`].map(
        (rule): Rule => ({ table: 'filter', family, rule }),
      );
    });
}

function verdict(kind: 'drop' | 'reset' | 'unreachable', family: Family): string {
  if (kind === 'drop') return 'DROP';
  if (kind === 'reset') return 'REJECT --reject-with tcp-reset';
  return `REJECT --reject-with ${family === 4 ? 'icmp-host-unreachable' : 'icmp6-addr-unreachable'}`;
}

/** The addresses of a target; an empty one stands for all of its family. */
function addresses(target: Target, world: World): { family: Family; address: string }[] {
  const both: { family: Family; address: string }[] = [
    { family: 4, address: '' },
    { family: 6, address: '' },
  ];
  if (target === 'everything') return both;
  const site = worldSites(world)[target as HostName];
  return (site?.addresses ?? [target]).map((address) => ({ family: address.includes(':') ? 6 : 4, address }));
}

const bothFamilies = (rule: string): Rule => ({ table: 'filter', family: 'both', rule });

const sni = (name: string) => `-A FORWARD -i client -p tcp --dport 443 -m string --algo bm --string "${name}"`;

/** A handshake record at the start of what a large packet carries. The headers before it are at most 100 bytes. */
const largeHello = (verdict: string): Rule =>
  bothFamilies(
    `-A FORWARD -i client -p tcp --dport 443 -m length --length 1300:65535 -m string --algo bm --to 110 --hex-string "|160301|" -j ${verdict}`,
  );

/** A name as it stands in a DNS query: each label after its length. */
function wireName(name: string): string {
  const labels = name.split('.').map((label) => [label.length, ...Buffer.from(label)]);
  const bytes = [...labels.flat(), 0];
  return `|${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}|`;
}
