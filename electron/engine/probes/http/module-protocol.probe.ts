import type { HttpReply } from '../../../host/network.ts';
import { type Attempted, tryThrice } from '../../attempts.ts';
import { type Followed, follow, wasBrokenOff } from '../../follow.ts';
import { defineTargetProbe, type InputsOf, type Recorded, valueOf } from '../../probe.ts';
import { modulePath, moduleToAsk } from '../../public-modules.ts';
import { followedFinding, isServerError, replyFinding, versionsOf } from '../../reply-finding.ts';
import { get, type Way, wayTo } from '../../way.ts';
import { whenAborted } from '../../when-aborted.ts';
import settings from '../config/settings.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';
import reply from '../proxy/reply.probe.ts';
import connect, { openChannels } from '../tcp/connect.probe.ts';
import handshake from '../tls/handshake.probe.ts';

type Needed = {
  settings: typeof settings;
  modules: typeof modules;
  connect: typeof connect;
  reply: typeof reply;
  handshake: typeof handshake;
};

interface Data {
  readonly way: Way | null;
  /** The module asked about; null where none may be named. */
  readonly module: ModuleVersion | null;
  readonly path: string;
  readonly info: Attempted<HttpReply> | null;
  /** The same, with the redirects that `go` would follow. */
  readonly followed: Followed | null;
  readonly head: Recorded<HttpReply> | null;
}

const MAX_INFO = 64 << 10;
/** A path that surely does not exist: all that may be asked where no module may be named. RFC 2606 reserves `.invalid`. */
export const ABSENT_PATH = '/gomod-doctor.invalid/absent/@v/v0.0.0.info';

/** Asks a mirror the first question of `go`: the `.info` of a public module that every mirror has. */
export default defineTargetProbe<Data, Needed>({
  layer: 'http',
  title: { 'zh-CN': '按模块协议请求一次', en: 'Ask one question of the module protocol' },
  needs: { settings, modules, connect, reply, handshake },
  budgetMs: 60_000,
  appliesTo: ({ role }) => role === 'mirror' || role === 'control' || role === 'other',
  async run(inputs, context, target) {
    const module = moduleToAsk(target, inputs.modules, inputs.settings);
    const path = module ? modulePath(module, 'info') : ABSENT_PATH;
    const way = wayTo(target, inputs);
    if (!way) return { way, module, path, info: null, followed: null, head: null };
    const asking = Promise.all([
      tryThrice(
        context,
        (number) => get(context, way, number === 1 ? way.ready : null, { path, maxBytes: MAX_INFO }),
        isServerError,
      ),
      // go never sends HEAD; people and scripts do, so it is worth knowing whether the mirror answers it.
      get(context, way, null, { method: 'HEAD', path, maxBytes: 0 }),
    ]);
    const answered = await (target.role === 'mirror'
      ? Promise.race([asking, whenAborted(context.enough, context.signal)])
      : asking);
    // `go` is done, and did not come to this one.
    if (!answered) return { way, module, path, info: null, followed: null, head: null };
    const [info, head] = answered;
    const followed = await follow(context, way, { path, maxBytes: MAX_INFO }, info);
    // Nobody asks more of these, and a list may have a thousand of them.
    if (target.role === 'other') closeAll(inputs);
    return { way, module, path, info: followed.result, followed, head };
  },
  interpret({ way, module, path, info, followed, head }, _inputs, target) {
    if (!way || !info || !head || !followed) return [];
    if (wasBrokenOff(followed)) return followed.findings;
    const about = { target: target.id, url: `${target.url}${path}` } as const;
    const versions = versionsOf(module, valueOf(info.result));
    const wrong = versions.told !== versions.asked;
    const asked = followedFinding({ ...about, method: 'GET', purpose: 'protocol', ...versions }, followed, (r, body) =>
      module
        ? r.status === 200 && body === 'info' && !wrong
        : (r.status === 404 || r.status === 410) && body !== 'html',
    );
    const once = { attempts: 1, tries: [head], result: head };
    const headed = replyFinding(
      { ...about, method: 'HEAD', purpose: 'page' },
      once,
      (r) => r.status === 200 || r.status === 405 || (r.status >= 300 && r.status < 400),
    );
    return [...followed.findings, asked, headed.outcome === 'fail' ? { ...headed, outcome: 'warn' } : headed];
  },
});

function closeAll({ connect: connections, handshake: secured }: InputsOf<Needed, 'target'>): void {
  for (const channel of openChannels(connections)) channel.close();
  for (const { attempted } of secured ?? []) valueOf(attempted.result)?.channel.close();
}
