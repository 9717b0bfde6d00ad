import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import { type Attempted, tryTwice } from '../../attempts.ts';
import { defineProbe, failureOf, type ProbeContext, type Recorded } from '../../probe.ts';
import { publicModules } from '../../public-modules.ts';
import { type AskDatabase, lookUpSigned, lookupPath, type SignedHashes } from '../../sumdb-client.ts';
import { chooseRoad, type Road } from '../../sumdb-road.ts';
import { requestCommand } from '../../typed-command.ts';
import { get, type Way, wayTo } from '../../way.ts';
import goproxy from '../config/goproxy.probe.ts';
import settings, { settingValue } from '../config/settings.probe.ts';
import protocol from '../http/module-protocol.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';
import reply from '../proxy/reply.probe.ts';
import connect from '../tcp/connect.probe.ts';
import handshake from '../tls/handshake.probe.ts';
import support from './support.probe.ts';

export interface LookupData {
  readonly road: Road;
  readonly module: ModuleVersion | null;
  /** Asks the database by the same road, for another probe: within its limits, since ours end with us. Null: no road. */
  readonly ask: ((context: ProbeContext) => AskDatabase) | null;
  readonly key: string;
  readonly answer: Attempted<SignedHashes> | null;
  /** The target that was asked, or that could not be reached. */
  readonly target: string;
}

const MAX_BODY = 1 << 20;

/** Asks the checksum database for one public module, by the road that `go` takes, and proves the answer. */
export default defineProbe<
  LookupData,
  {
    settings: typeof settings;
    goproxy: typeof goproxy;
    modules: typeof modules;
    protocol: typeof protocol;
    support: typeof support;
    connect: typeof connect;
    reply: typeof reply;
    handshake: typeof handshake;
  }
>({
  layer: 'sumdb',
  title: { 'zh-CN': '查询并验证校验数据库', en: 'Ask the checksum database and prove its answer' },
  needs: { settings, goproxy, modules, protocol, support, connect, reply, handshake },
  budgetMs: 90_000,
  async run(inputs, context) {
    const parsed = parseGosumdb(settingValue(inputs.settings, 'GOSUMDB') || 'sum.golang.org');
    const [module = null] = publicModules(inputs.modules, inputs.settings);
    const nothing = { module, ask: null, key: '', answer: null, target: '' };
    if (!('name' in parsed) || module === null || context.enough.aborted) return { ...nothing, road: { kind: 'off' } };
    const road = chooseRoad(parsed, inputs.goproxy?.list.entries ?? [], inputs.support);
    const found = road.kind === 'mirror' || road.kind === 'direct' ? findWay(inputs, road, parsed.url) : null;
    if (!found?.way) return { ...nothing, road, key: parsed.key, target: found?.target ?? '' };
    const { way, prefix, target } = found;
    const ask = (asker: ProbeContext) => database(asker, way, prefix);
    const answer = await tryTwice(context, () =>
      askOnce(context, ask(context), parsed.key, module, { ...way.target, url: `${way.target.url}${prefix}` }),
    );
    return { road, module, ask, key: parsed.key, answer, target };
  },
  interpret({ road, module, answer, target }) {
    if (!module || !answer) return [];
    const failure = failureOf(answer.result);
    const params = {
      target,
      name: road.kind === 'mirror' || road.kind === 'direct' ? road.name : '',
      ...(road.kind === 'mirror' ? { through: road.url } : {}),
      module: `${module.path}@${module.version}`,
      verified: answer.result.outcome.ok,
      ...(failure ? { failure: failure.word } : {}),
      ...(failure?.word === 'exit-status' ? { status: Number(failure.detail) } : {}),
      ...(failure?.word === 'malformed-output' && failure.detail ? { problem: failure.detail } : {}),
    };
    const outcome = answer.result.outcome.ok ? 'ok' : 'fail';
    return [
      { code: 'sumdb.lookup', outcome, subject: params.name, params, evidence: answer.tries.map((t) => t.evidence) },
    ];
  },
});

interface WayInputs {
  readonly protocol: readonly { readonly target: Target; readonly data: { readonly way: Way | null } }[];
  readonly connect: readonly { readonly target: Target; readonly data: Parameters<typeof wayTo>[1]['connect'] }[];
  readonly reply: readonly { readonly target: Target; readonly data: Parameters<typeof wayTo>[1]['reply'] }[];
  readonly handshake: readonly { readonly target: Target; readonly data: Parameters<typeof wayTo>[1]['handshake'] }[];
}

function findWay(
  inputs: WayInputs,
  road: Extract<Road, { kind: 'mirror' | 'direct' }>,
  url: string | undefined,
): { way: Way | null; prefix: string; target: string } {
  if (road.kind === 'mirror') {
    const through = inputs.protocol.find(({ target }) => target.id === road.target);
    return { way: through?.data.way ?? null, prefix: `/sumdb/${road.name}`, target: road.target };
  }
  const base = (url ?? `https://${road.name}`).replace(/\/+$/u, '');
  const of = <D>(list: readonly { readonly target: Target; readonly data: D }[]) =>
    list.find(({ target }) => target.url === base)?.data ?? null;
  const target = [...inputs.connect, ...inputs.reply, ...inputs.handshake].find((d) => d.target.url === base)?.target;
  if (!target) return { way: null, prefix: '', target: '' };
  const way = wayTo(target, { connect: of(inputs.connect), reply: of(inputs.reply), handshake: of(inputs.handshake) });
  return { way, prefix: '', target: target.id };
}

function database(context: ProbeContext, way: Way, prefix: string): AskDatabase {
  return async (path) => {
    const { outcome } = await get(context, way, null, { path: `${prefix}${path}`, maxBytes: MAX_BODY });
    if (!outcome.ok) return outcome;
    return outcome.value.truncatedByUs
      ? failed('http-too-large')
      : success({ status: outcome.value.status, body: outcome.value.body });
  };
}

function askOnce(
  context: ProbeContext,
  ask: AskDatabase,
  key: string,
  module: ModuleVersion,
  { url: base, route }: Pick<Target, 'url' | 'route'>,
): Promise<Recorded<SignedHashes>> {
  return context.record<SignedHashes>(
    {
      operation: 'sumdb.lookup',
      input: { module: `${module.path}@${module.version}`, database: base },
      command: requestCommand(context.host, 'GET', `${base}${lookupPath(module) ?? ''}`, route),
      show: ({ zip, record, treeSize }) => ({ zip, record, treeSize, proven: true }),
    },
    (): Promise<Outcome<SignedHashes>> => lookUpSigned(ask, key, module),
  );
}
