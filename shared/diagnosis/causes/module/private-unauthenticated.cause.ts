import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { httpFailures } from '../../http-failures.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPublicCodeHost } from '../../public-hosts.ts';
import { misnamedNetrc, signInWanted } from '../../sign-in.ts';
import type { Situation } from '../../situation.ts';

interface Unauthenticated extends Record<string, unknown> {
  readonly host: string;
  /** Was an account given, and refused? */
  readonly refused: boolean;
  /** A host that says the same of what does not exist. */
  readonly public: boolean;
  readonly mirror: boolean;
}

/** A code host or a company's mirror wants an account, and `go` has none. Source: go-failures F68, F79. */
export default defineCause<Unauthenticated>({
  layer: 'module',
  order: 40,
  find: (situation) => [...atOrigins(situation), ...atMirrors(situation)],
  text: {
    'zh-CN': {
      headline: () => '模块需要登录才能取',
      summary: ({ host, refused }, subject) =>
        refused
          ? `${host} 拒绝了 netrc 里的账号，所以取不到 ${subject}。`
          : `${host} 要求登录才给 ${subject}，而 go 没有那里的账号。`,
      detail: ({ public: hides, mirror }) =>
        `${mirror ? '这个镜像在没有登录时什么也不给。' : 'go 运行 git 时不会弹出登录框，账号要事先存好。'}${hides ? '这个网站对不存在的仓库也这样回答，所以路径写错了也会这样。' : ''}`,
      advice: ({ refused, host }) =>
        refused
          ? `更新 netrc 里 ${host} 的令牌，多半是过期了或权限不够。`
          : `核对路径；把 ${host} 的账号或令牌写进 netrc 文件（Windows 上是 %USERPROFILE%\\_netrc）：machine ${host} login 用户名 password 令牌`,
    },
    en: {
      headline: () => 'The module needs a login',
      summary: ({ host, refused }, subject) =>
        refused
          ? `${host} refused the account in netrc, so ${subject} cannot be fetched.`
          : `${host} wants a sign-in for ${subject}, and go has no account there.`,
      detail: ({ public: hides, mirror }) =>
        `${mirror ? 'Without a sign-in this mirror hands out nothing.' : 'git asks no questions when go runs it, so an account must be stored before.'}${hides ? ' This host says the same of repositories that do not exist: a mistyped path looks alike.' : ''}`,
      advice: ({ refused, host }) =>
        refused
          ? `Renew the token for ${host} in netrc: it has expired, or may not see this.`
          : `Check the path; put an account or token for ${host} into the netrc file (%USERPROFILE%\\_netrc on Windows): machine ${host} login NAME password TOKEN`,
    },
  },
});

function atOrigins(situation: Situation) {
  return missingOrigins(situation).flatMap((view) => {
    const wanted = signInWanted(view);
    if (wanted?.how !== 'asks' || misnamedNetrc(view) !== undefined) return [];
    const { page, repository, error } = view;
    const { host = view.host } = repository?.params ?? {};
    return [
      {
        subject: view.subject,
        params: { host, refused: wanted.refused, public: isPublicCodeHost(host), mirror: false },
        certainty: wanted.sure ? ('confirmed' as const) : ('likely' as const),
        severity: 'error' as const,
        evidence: evidenceOf([page, repository, error]),
        explains: [page, repository, error].flatMap((f) => (f && f.outcome !== 'ok' ? [f.id] : [])),
        controls: view.accounts.map((f) => f.params.file),
      },
    ];
  });
}

/** A mirror that answers 401 to everything: told of the first module that it was asked for. */
function atMirrors(situation: Situation) {
  return httpFailures(situation)
    .filter(({ reply, redirectHost }) => reply.status === 401 && !redirectHost)
    .map(({ view, draft }) => {
      const [error] = situation.downloadErrors.filter(({ params }) => params.module !== undefined);
      const [first] = situation.findings.of('module.set')[0]?.params.modules ?? [];
      const module = error?.subject ?? (first ? `${first.path}@${first.version}` : targetSubject(view.target));
      return {
        ...draft,
        subject: module,
        params: { host: targetSubject(view.target), refused: false, public: false, mirror: true },
      };
    });
}
