import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { saidByGo } from '../../said-by-go.ts';

interface NoGoImport extends Record<string, unknown> {
  readonly url: string;
  /** Tags that the page has, for other paths. */
  readonly tags: number;
}

/** The host answers, and its page does not say where the repository is. Source: go-failures F66; cmd/go/internal/vcs/vcs.go. */
export default defineCause<NoGoImport>({
  layer: 'vcs',
  order: 26,
  find: (situation) =>
    missingOrigins(situation).flatMap(({ subject, page, error, state }) => {
      if (state !== 'failed' || page?.params.status !== 200 || page.params.prefix !== undefined) return [];
      const { url, tags } = page.params;
      return [
        {
          subject,
          params: { url, tags },
          certainty: 'confirmed' as const,
          severity: 'error' as const,
          evidence: evidenceOf([page, error]),
          explains: [page.id, ...(error ? [error.id] : [])],
          controls: saidByGo(situation, 'vcs.no-go-import'),
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '网页没有说明代码在哪里',
      summary: ({ url }, subject) => `${url} 的网页里没有可用的 go-import 信息，go 不知道去哪里取 ${subject}。`,
      detail: ({ tags }) =>
        `网站能访问，返回的页面也看过了${tags === 0 ? '，里面没有 go-import 标签' : '，里面的 go-import 标签是别的路径的'}。常见原因：路径写错了，网站要先登录，或者返回的是登录页、首页。`,
      advice: () => '核对模块路径。网站要求登录的，把访问令牌写进 netrc 文件；公共模块请走镜像。',
    },
    en: {
      headline: () => 'The page names no repository',
      summary: ({ url }, subject) =>
        `The page at ${url} has no usable go-import information, so go cannot tell where ${subject} is.`,
      detail: ({ tags }) =>
        `The site answers, and its page was read: ${tags === 0 ? 'it has no go-import tag' : 'its go-import tags are for other paths'}. The path is mistyped, the site wants a sign-in first, or its log-in or home page came back.`,
      advice: () =>
        'Check the module path. Where the site wants a sign-in, put an access token into the netrc file; take public modules from a mirror.',
    },
  },
});
