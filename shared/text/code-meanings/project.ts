import type { MeaningsOf } from './code-text.ts';

/** The project's own files. Source: go-failures F95. */
export const projectMeanings = {
  'project.gomod-missing': {
    'zh-CN': {
      headline: '文件夹里没有 go.mod',
      summary: '当前文件夹和上层文件夹里都没有 go.mod 文件。',
      detail: 'go 要靠 go.mod 知道项目是什么、需要哪些模块。这不是网络问题。',
      advice: '先用 cd 进入项目的根文件夹；如果是新项目，运行 go mod init 加项目名。',
    },
    en: {
      headline: 'No go.mod here',
      summary: 'There is no go.mod in the current folder or above it.',
      detail: 'go.mod tells go what the project is and which modules it needs. The network is not at fault.',
      advice: 'Go to the root folder of your project with cd; for a new one, run go mod init with its name.',
    },
  },
  'project.gomod-malformed': {
    'zh-CN': {
      headline: 'go.mod 需要改正',
      summary: 'go.mod 或 go.work 有 go 看不懂的内容，或者需要更新。',
      detail: '可能是手工修改或合并时写错了，也可能是代码里用了还没写进 go.mod 的模块。这不是网络问题。',
      advice: '按 go 指出的行改正；如果提示需要更新（updates to go.mod needed），运行 go mod tidy。',
    },
    en: {
      headline: 'go.mod needs correction',
      summary: 'go.mod or go.work has something that go cannot read, or needs an update.',
      detail:
        'An edit or a merge went wrong, or the code uses modules that go.mod does not name yet. The network is not at fault.',
      advice: 'Correct the line that go names; if it says "updates to go.mod needed", run go mod tidy.',
    },
  },
} satisfies MeaningsOf<'project'>;
