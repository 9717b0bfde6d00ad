import type { FindingDraft, ObservationParams } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import type { HttpReply } from '../../../host/network.ts';
import { type Followed, follow, wasBrokenOff } from '../../follow.ts';
import { defineTargetProbe, failureOf, type ProbeContext, valueOf } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { followedFinding } from '../../reply-finding.ts';
import { get, type Way } from '../../way.ts';
import { whenAborted } from '../../when-aborted.ts';
import settings from '../config/settings.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';
import protocol, { ABSENT_PATH } from './module-protocol.probe.ts';

type Purpose = Extract<
  ObservationParams['http.reply']['purpose'],
  'protocol' | 'absent' | 'list' | 'latest' | 'upper-case' | 'unescaped'
>;

interface Answer {
  readonly purpose: Purpose;
  readonly path: string;
  readonly followed: Followed;
}

interface Data {
  readonly asked: readonly Answer[];
  /** What there was no time for, or what a silent server was spared. */
  readonly left: readonly Purpose[];
}

const NOTHING: Data = { asked: [], left: [] };
const MAX_ANSWER = 64 << 10;

/**
 * Asks a mirror of the list what one download does not ask: what it says of a module that nobody has, whether a path with
 * upper-case letters gets through, and, of a built-in module, which versions there are and which is the newest. One question
 * after the other over the connection that stands, beside the real `go`, until one is left without any answer. A `go`
 * that is done waits for them where their mirror has answered well so far; what was not asked, since something else is
 * certainly broken or the server fell silent, is told as such, also where `go` did not come to the mirror and nobody waited
 * any longer for its first answer.
 */
export default defineTargetProbe<
  Data,
  { settings: typeof settings; modules: typeof modules; protocol: typeof protocol }
>({
  layer: 'http',
  title: { 'zh-CN': '问镜像几个别的问题', en: 'Ask the mirror what a download does not ask' },
  needs: { settings, modules, protocol },
  budgetMs: 20_000,
  appliesTo: ({ role }) => role === 'mirror',
  async run(inputs, context) {
    const data = inputs.protocol;
    const way = data?.way;
    if (!way?.trusted || !data?.module) return NOTHING;
    const known = publicModules(inputs.modules, inputs.settings);
    const left = questions(known, inputs.modules?.source === 'built-in');
    if (!data.followed) return { asked: [], left: ['protocol', ...left.map(([purpose]) => purpose)] };
    // Of a mirror that fails at the first question nothing else is worth knowing.
    if (valueOf(data.followed.result.result)?.status !== 200) return NOTHING;
    const asked: Answer[] = [];
    const ended = (async () => {
      for (let next = left[0]; next && !context.enough.aborted; next = left[0]) {
        const [purpose, path] = next;
        const followed = needless(purpose, asked) ? null : await ask(context, way, path);
        if (followed && wasBrokenOff(followed)) break;
        left.shift();
        if (!followed) continue;
        asked.push({ purpose, path, followed });
        if (failureOf(followed.result.result)?.word === 'timed-out') break;
      }
    })();
    await Promise.race([ended, whenAborted(context.enough, context.signal)]);
    return {
      asked: [...asked],
      left: left.filter(([purpose]) => !needless(purpose, asked)).map(([purpose]) => purpose),
    };
  },
  interpret({ asked, left }, _inputs, target) {
    const found = asked.flatMap((answer) => findingsOf(answer, target));
    if (left.length === 0) return found;
    const params = { target: target.id, purposes: left };
    return [...found, { code: 'http.not-asked', outcome: 'skipped', subject: target.url, params, evidence: [] }];
  },
});

/** A module with upper-case letters may be one of the user's: `go` asks the same. Others are asked about where built in. */
function questions(known: readonly ModuleVersion[], builtIn: boolean): (readonly [Purpose, string])[] {
  const upper = known.find(({ path }) => path !== path.toLowerCase());
  const [first] = known;
  const folder = first && modulePath(first, 'info').replace(/@v\/[^/]*$/u, '');
  return [
    ...(upper ? ([['upper-case', modulePath(upper, 'info')]] as const) : []),
    ...(upper ? ([['unescaped', `/${upper.path}/@v/${upper.version}.info`]] as const) : []),
    ...(folder && builtIn
      ? ([
          ['list', `${folder}@v/list`],
          ['latest', `${folder}@latest`],
        ] as const)
      : []),
    // The last: a mirror may look everywhere first.
    ['absent', ABSENT_PATH],
  ];
}

/** A path as it is written tells something only where the escaped one is denied. */
function needless(purpose: Purpose, asked: readonly Answer[]): boolean {
  const escaped = asked.find((answer) => answer.purpose === 'upper-case');
  return purpose === 'unescaped' && escaped !== undefined && statusOf(escaped) === 200;
}

async function ask(context: ProbeContext, way: Way, path: string): Promise<Followed> {
  const request = { path, maxBytes: MAX_ANSWER };
  const standing = way.ready.open ? way.ready : null;
  let result = await get(context, way, standing, request);
  // A connection that stood may have been given up by the server meanwhile; silence is another thing.
  if (standing && !['timed-out', undefined].includes(failureOf(result)?.word))
    result = await get(context, way, null, request);
  return follow(context, way, request, { attempts: 1, tries: [result], result });
}

const statusOf = ({ followed }: Answer) => valueOf(followed.result.result)?.status;

function findingsOf({ purpose, path, followed }: Answer, target: Target): readonly FindingDraft[] {
  const about = { target: target.id, url: `${target.url}${path}`, method: 'GET', purpose } as const;
  const finding = followedFinding(about, followed, (reply, body) => isGood(purpose, reply, body));
  // The real download decides what fails: these are remarks.
  return [finding.outcome === 'fail' ? { ...finding, outcome: 'warn' } : finding];
}

function isGood(purpose: Purpose, { status }: HttpReply, body: ObservationParams['http.reply']['body']): boolean {
  if (purpose === 'absent') return status === 404 || status === 410;
  // Nobody has to answer it: it tells a mirror that takes paths as they are from one that has nothing there.
  if (purpose === 'unescaped') return true;
  return status === 200 && (purpose === 'list' ? body === 'list' : body === 'info');
}
