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
  'project.work-member-missing': {
    'zh-CN': {
      headline: 'go.work 里的模块不在了',
      summary: '工作区文件 go.work 列出的文件夹里没有 go.mod。',
      detail: '文件夹被移动、改名，或那个仓库还没有取下来。这不是网络问题。',
      advice: '把那个仓库取下来放回原处；不再需要的话，运行 go work edit -dropuse 加上那个文件夹。',
    },
    en: {
      headline: 'A member of go.work is missing',
      summary: 'A folder that go.work lists has no go.mod in it.',
      detail: 'It was moved or renamed, or its repository was never cloned. The network is not at fault.',
      advice: 'Clone that repository to its place; or run go work edit -dropuse with the folder if it is not needed.',
    },
  },
  'project.replacement-missing': {
    'zh-CN': {
      headline: 'replace 指向的文件夹不在',
      summary: 'go.mod 里的 replace 指向一个没有 go.mod 的本地文件夹。',
      detail: '这样的 replace 只在有那个文件夹的电脑上有效，go 不会改为从网上下载。',
      advice: '把那个仓库取下来放到这个位置；不需要的话，从 go.mod 里删掉这条 replace，再运行 go mod tidy。',
    },
    en: {
      headline: 'A replacement is missing',
      summary: 'A replace in go.mod leads to a local folder without a go.mod.',
      detail: 'It works only where that folder is; go does not download the module instead.',
      advice: 'Clone that repository to its place; or drop the replace from go.mod and run go mod tidy.',
    },
  },
  'project.vendor-inconsistent': {
    'zh-CN': {
      headline: 'vendor 与 go.mod 对不上',
      summary: 'vendor/modules.txt 和 go.mod 记录的模块不一致。',
      detail: '改过 go.mod 以后没有重新生成 vendor 目录。go build 会停下，下载不受影响。',
      advice: '在项目里运行 go mod vendor 重新生成；不用 vendor 的话，删除这个目录。',
    },
    en: {
      headline: 'vendor and go.mod differ',
      summary: 'vendor/modules.txt does not fit go.mod.',
      detail: 'go.mod was changed and the vendor folder was not made anew. go build stops; downloads do not mind.',
      advice: 'Run go mod vendor in the project, or delete the folder if you do not use it.',
    },
  },
} satisfies MeaningsOf<'project'>;
