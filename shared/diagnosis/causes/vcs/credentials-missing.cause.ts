import { defineCause } from '../../define-cause.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { saidByGo } from '../../said-by-go.ts';
import { misnamedNetrc, signInWanted } from '../../sign-in.ts';
import type { Situation } from '../../situation.ts';

interface CredentialsMissing extends Record<string, unknown> {
  readonly module: string;
  /** `key`: ssh knows no key that the host takes. `cut`: the host names less than the path. `hidden`: it says "not found". */
  readonly how: 'key' | 'cut' | 'hidden';
  /** What the host named instead. */
  readonly named: string;
}

const DENIED = /Permission denied \((?:publickey|password|keyboard-interactive)/u;

/** A code host does not know who asks, and shows less than there is. Source: go-failures F69, F74. */
export default defineCause<CredentialsMissing>({
  layer: 'vcs',
  order: 40,
  find: (situation) => {
    const found = missingOrigins(situation).flatMap((view) => judge(view, situation));
    // One host, one entry: the surest.
    return found
      .sort((a, b) => a.certainty.localeCompare(b.certainty))
      .filter(({ subject }, i, all) => all.findIndex((other) => other.subject === subject) === i);
  },
  text: {
    'zh-CN': {
      headline: ({ how }) => (how === 'key' ? 'SSH 密钥不被接受' : '代码网站不认识你'),
      summary: ({ module, how, named }, subject) =>
        ({
          key: `${subject} 不接受这台电脑的 SSH 密钥，所以取不到 ${module}。`,
          cut: `${subject} 不知道你是谁，只说到 ${named}，所以 go 去错了地方，取不到 ${module}。`,
          hidden: `${subject} 说没有 ${module} 的仓库，多半是因为没有登录。`,
        })[how],
      detail: ({ how }) =>
        ({
          key: 'SSH 连得上，对方却拒绝了所有密钥：密钥没有登记到账号里，或没有加载。',
          cut: 'GitLab 在没有登录时不透露项目在哪一级，只回答路径的前两段。子组里的项目因此要先给 go 一个账号。',
          hidden: '没有权限时，很多网站会说仓库不存在。路径写错了，也会这样。',
        })[how],
      advice: ({ how }, subject) =>
        how === 'key'
          ? `用 ssh -T git@${subject} 检查；把公钥登记到网站的账号设置里。`
          : `把 ${subject} 的访问令牌写进 netrc 文件（Windows 上是 %USERPROFILE%\\_netrc）：machine ${subject} login 用户名 password 令牌`,
    },
    en: {
      headline: ({ how }) => (how === 'key' ? 'The SSH key is not accepted' : 'The code host does not know you'),
      summary: ({ module, how, named }, subject) =>
        ({
          key: `${subject} accepts no SSH key of this computer, so ${module} cannot be fetched.`,
          cut: `${subject} does not know who asks and names ${named} only, so go looks for ${module} in the wrong place.`,
          hidden: `${subject} says that the repository of ${module} does not exist, most likely because nobody signed in.`,
        })[how],
      detail: ({ how }) =>
        ({
          key: 'SSH gets through, and every key is refused: it is not registered with an account, or not loaded.',
          cut: 'Without a sign-in GitLab does not tell how deep a project lies and answers with the first two parts of the path. For projects in subgroups go needs an account.',
          hidden: 'Many hosts say "not found" to those who may not see a repository. A mistyped path looks alike.',
        })[how],
      advice: ({ how }, subject) =>
        how === 'key'
          ? `Check with ssh -T git@${subject}, and register the public key in your account there.`
          : `Put an access token for ${subject} into the netrc file (%USERPROFILE%\\_netrc on Windows): machine ${subject} login NAME password TOKEN`,
    },
  },
});

function judge(view: OriginView, situation: Situation) {
  const { findings } = situation;
  const { page, repository, error, text } = view;
  const host = repository?.params.host ?? view.host;
  const draft = (how: CredentialsMissing['how'], sure: boolean) => ({
    subject: host,
    params: { module: view.subject, how, named: page?.params.prefix ?? '' },
    certainty: sure ? ('confirmed' as const) : ('likely' as const),
    severity: 'error' as const,
    evidence: evidenceOf([page, repository, error]),
    explains: [page, repository, error].flatMap((f) => (f && f.outcome !== 'ok' ? [f.id] : [])),
    controls: saidByGo(situation, 'vcs.credentials-missing'),
  });
  if (DENIED.test(text)) {
    const greeted = findings.of('vcs.ssh-port').some((f) => f.params.host === host && f.params.banner !== undefined);
    return [draft('key', greeted)];
  }
  const wanted = signInWanted(view);
  if (!wanted || misnamedNetrc(view) !== undefined) return [];
  if (wanted.how === 'cuts') return [draft('cut', wanted.sure)];
  return wanted.how === 'hides' && view.why === 'private' ? [draft('hidden', false)] : [];
}
