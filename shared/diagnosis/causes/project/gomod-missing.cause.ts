import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

/** The chosen folder has no go.mod. Source: go-failures F95. */
export default defineCause<Record<string, unknown>>({
  layer: 'project',
  order: 10,
  find: (situation) => judgedCauses(situation, 'project.gomod-missing', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: () => '文件夹里没有 go.mod',
      summary: (_p, subject) => `${subject} 里没有 go.mod 文件。`,
      detail: () => 'go 靠 go.mod 知道要下载哪些模块。',
      advice: () => '换成项目的根文件夹；如果是新项目，先运行 go mod init。',
    },
    en: {
      headline: () => 'No go.mod here',
      summary: (_p, subject) => `There is no go.mod in ${subject}.`,
      detail: () => 'go.mod tells go which modules to download.',
      advice: () => 'Choose the root folder of your project; for a new one, run go mod init first.',
    },
  },
});
