import type { HttpReply } from '../../../host/network.ts';
import { type Attempted, tryTwice } from '../../attempts.ts';
import { defineTargetProbe, type Recorded } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { replyFinding } from '../../reply-finding.ts';
import { get, type Way, wayTo } from '../../way.ts';
import settings from '../config/settings.probe.ts';
import modules from '../project/modules.probe.ts';
import reply from '../proxy/reply.probe.ts';
import connect from '../tcp/connect.probe.ts';
import handshake from '../tls/handshake.probe.ts';

interface Data {
  readonly way: Way | null;
  readonly path: string;
  readonly info: Attempted<HttpReply> | null;
  readonly head: Recorded<HttpReply> | null;
}

const MAX_INFO = 64 << 10;
/** A path that surely does not exist: all that may be asked when every module is private. RFC 2606 reserves `.invalid`. */
const ABSENT_PATH = '/gomod-doctor.invalid/absent/@v/v0.0.0.info';

/** Asks a mirror the first question of `go`: the `.info` of a public module that every mirror has. */
export default defineTargetProbe<
  Data,
  {
    settings: typeof settings;
    modules: typeof modules;
    connect: typeof connect;
    reply: typeof reply;
    handshake: typeof handshake;
  }
>({
  layer: 'http',
  title: { 'zh-CN': '按模块协议请求一次', en: 'Ask one question of the module protocol' },
  needs: { settings, modules, connect, reply, handshake },
  budgetMs: 60_000,
  appliesTo: ({ role }) => role === 'mirror' || role === 'control' || role === 'other',
  async run(inputs, context, target) {
    const [module] = publicModules(inputs.modules, inputs.settings);
    const path = module ? modulePath(module, 'info') : ABSENT_PATH;
    const way = wayTo(target, inputs);
    if (!way) return { way, path, info: null, head: null };
    const [info, head] = await Promise.all([
      tryTwice(context, (number) => get(context, way, number === 1 ? way.ready : null, { path, maxBytes: MAX_INFO })),
      // go never sends HEAD; people and scripts do, so it is worth knowing whether the mirror answers it.
      get(context, way, null, { method: 'HEAD', path, maxBytes: 0 }),
    ]);
    return { way, path, info, head };
  },
  interpret({ way, path, info, head }, _inputs, target) {
    if (!way || !info) return [];
    const url = `${target.url}${path}`;
    const asked = replyFinding({ target: target.id, url, method: 'GET', purpose: 'protocol' }, info, (r, body) =>
      path === ABSENT_PATH ? r.status === 404 || r.status === 410 : r.status === 200 && body === 'info',
    );
    const headTry = head && { attempts: 1, tries: [head], result: head };
    const headed = headTry
      ? [
          replyFinding(
            { target: target.id, url, method: 'HEAD', purpose: 'page' },
            headTry,
            (r) => r.status === 200 || r.status === 405,
          ),
        ]
      : [];
    return [asked, ...headed.map((f) => ({ ...f, outcome: f.outcome === 'fail' ? ('warn' as const) : f.outcome }))];
  },
});
