import { z } from 'zod';
import { IPV4_ADDRESS } from '../../shared/windows/connection-resolvers.ts';
import { isPlainValue, OWN_RULE } from '../../shared/windows/firewall-command.ts';
import { ADAPTER_ID } from '../host/windows/connections.ts';
import { ELEVATED_SWITCH } from './elevated-task.ts';

/** Windows' command lines end at 32 767 characters. */
const MAX_ARGUMENT = 28_000;
const MAX_OPERATIONS = 8;
/** A hundred years, in seconds. */
const MAX_STEP = 3_155_760_000;

/** Variables of the machine that may be set or taken away, and no others. */
export const MACHINE_VARIABLES = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOFLAGS',
  'GO111MODULE',
  'GOTOOLCHAIN',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
] as const;

const plain = z.string().refine(isPlainValue, 'not a plain value');
/** A drive path in one spelling: no UNC, no device, no stream, no way up, no short name. */
const path = plain
  .regex(/^[A-Za-z]:\\(?:[^\\/:*?<>"|~]+\\)*[^\\/:*?<>"|~. ]+(?:\.[^\\/:*?<>"|~. ]+)*$/u)
  .refine(
    (text) => !text.split('\\').some((part) => part === '.' || part === '..' || /[. ]$/u.test(part)),
    'not one spelling',
  );
const ruleId = z.string().regex(/^(?:\{[0-9A-Fa-f-]{36}\}|[\w.-]{1,120})$/u);
const ruleText = z
  .string()
  .max(4096)
  .regex(/^v\d+\.\d+\|(?:[^\p{Cc}"])*\|$/u);
const ownRule = z.string().regex(OWN_RULE);
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
/** DNS servers of a connection; Windows' own dialogue takes many, nobody has more than these. */
const servers = z.array(z.string().regex(IPV4_ADDRESS)).max(8);
const adapter = z.string().regex(ADAPTER_ID);
const lines = z.array(z.number().int().min(1).max(1_000_000)).min(1).max(200);
const value = z
  .strictObject({
    type: z.enum(['REG_SZ', 'REG_EXPAND_SZ']),
    data: z
      .string()
      .max(2000)
      .regex(/^[^\p{Cc}"%]*$/u),
  })
  .nullable();

/** Everything that is ever done as administrator. No command, no script and no place to write travels with it. */
export const operationSchema = z.discriminatedUnion('op', [
  /** Switches a block rule of this computer off, or on again. */
  z.strictObject({ op: z.literal('fw.switch'), id: ruleId, expect: ruleText, on: z.boolean() }),
  z.strictObject({
    op: z.literal('fw.allow'),
    rule: ownRule,
    program: path,
    direction: z.enum(['in', 'out']),
    profiles: z.array(z.enum(['domain', 'private', 'public'])).max(3),
  }),
  z.strictObject({ op: z.literal('fw.delete'), rule: ownRule, expect: ruleText }),
  /** Turns lines into comments of ours, or back, in a hosts file that is still the one that was looked at. */
  z.strictObject({ op: z.literal('hosts.comment'), sha256: hash, lines }),
  z.strictObject({ op: z.literal('hosts.uncomment'), sha256: hash, lines }),
  z.strictObject({ op: z.literal('variable.set'), name: z.enum(MACHINE_VARIABLES), expect: value, value }),
  /** Takes a file of Go out of Defender's quarantine. */
  z.strictObject({ op: z.literal('defender.restore'), path }),
  /** Exempts a module cache from Defender's scans, or takes that back. */
  z.strictObject({ op: z.literal('defender.exclude'), path, on: z.boolean() }),
  /** Has Windows set its clock right; `seconds`: by how many it has to go forward. */
  z.strictObject({ op: z.literal('clock.sync'), seconds: z.number().int().min(-MAX_STEP).max(MAX_STEP) }),
  /** Gives a connection these DNS servers, or with null those that DHCP tells. */
  z.strictObject({
    op: z.literal('dns.set'),
    id: adapter,
    expect: z.strictObject({ source: z.enum(['static', 'dhcp']), servers }),
    servers: servers.min(1).nullable(),
  }),
]);

export type Operation = z.output<typeof operationSchema>;

const requestSchema = z.strictObject({
  v: z.literal(1),
  operations: z.array(operationSchema).min(1).max(MAX_OPERATIONS),
});

export type ElevatedRequest = z.output<typeof requestSchema>;

/** The request as one argument: what an administrator consents to cannot change between the question and the deed. */
export function encodeRequest(operations: readonly Operation[]): string {
  return `${ELEVATED_SWITCH}${Buffer.from(JSON.stringify({ v: 1, operations }), 'utf8').toString('base64url')}`;
}

/** The request in an argument; undefined for anything that is not exactly one. Decoded again on the elevated side. */
export function decodeRequest(argument: string): ElevatedRequest | undefined {
  if (argument.length > MAX_ARGUMENT || !argument.startsWith(ELEVATED_SWITCH)) return undefined;
  const encoded = argument.slice(ELEVATED_SWITCH.length);
  if (!/^[\w-]+$/u.test(encoded)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64url'));
    return requestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
