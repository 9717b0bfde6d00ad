import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { saidByGo } from '../../said-by-go.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface GitMissing extends Record<string, unknown> {
  readonly module: string;
  readonly private: boolean;
}

const NOT_FOUND = /"git": executable|git: command not found|'git' (?:is not recognized|不是)/u;

/** A module comes from its repository, and no git is in PATH. Source: go-failures F75; cmd/go/internal/modfetch/codehost/git.go. */
export default defineCause<GitMissing>({
  layer: 'vcs',
  order: 10,
  find: (situation) => {
    const absent = situation.findings.of('git.not-found')[0];
    const needing = missingOrigins(situation).filter(
      ({ text, repository }) => NOT_FOUND.test(text) || repository?.params.vcs === 'git',
    );
    const [first] = needing;
    if (!absent || !first) return [];
    return [
      {
        subject: 'git',
        params: { module: first.subject, private: needing.some(({ why }) => why === 'private') },
        certainty: 'confirmed' as const,
        severity: 'error' as const,
        evidence: evidenceOf([absent, first.repository, first.error]),
        controls: saidByGo(situation, 'vcs.git-missing'),
        explains: [absent.id, ...needing.flatMap(({ error }) => (error ? [error.id] : []))],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '没有安装 git',
      summary: ({ module }) => `${module} 要用 git 从代码仓库取，而 PATH 里没有 git。`,
      detail: ({ private: own }) =>
        `${own ? '私有模块不经过镜像' : '轮到 direct 时不经过镜像'}，go 会调用 git 去取代码；没有 git，这一步就做不了。`,
      advice: ({ private: own }) =>
        `从 https://git-scm.com 安装 git，再打开新的终端。${own ? '' : `公开模块走镜像就不需要 git：${switchMirror()}`}`,
    },
    en: {
      headline: () => 'git is not installed',
      summary: ({ module }) => `${module} is to be fetched by git from its repository, and there is no git in PATH.`,
      detail: ({ private: own }) =>
        `${own ? 'Private modules come past the mirrors' : '"direct" goes past the mirrors'}: go has git fetch the code, and without git it cannot.`,
      advice: ({ private: own }) =>
        `Install git from https://git-scm.com and open a new terminal.${own ? '' : ` A mirror needs no git for public modules: ${switchMirror()}`}`,
    },
  },
});
