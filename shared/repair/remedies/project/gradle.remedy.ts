import { defineRemedy } from '../../define-remedy.ts';
import { PROGRAM_LINES } from '../../edit.ts';
import { shellWord } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly folder: string;
}

/**
 * A project that Gradle builds around its Go module, built from scratch: after Go's cache was damaged, what was built from it may be
 * too. It has no part in what `go` fetches, runs the project's own code, and cannot be taken back. Source: docs.gradle.org, "Command-Line
 * Interface" (`--refresh-dependencies`).
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '清理 Gradle 构建并刷新依赖', en: "Clean Gradle's build and refresh dependencies" },
  fixes: ['cache.corrupt'],
  risk: 'disruptive',
  reversible: false,
  order: 95,
  reads: (_cause, { project, join }) =>
    project === null ? null : { files: [join(project, 'gradlew'), join(project, ...WRAPPER)] },
  plan: (_cause, { file, bytes }, context) => {
    const { join, platform, project } = context;
    if (project === null || !file(join(project, 'gradlew')) || !bytes(join(project, ...WRAPPER))) return null;
    const start = platform === 'windows' ? '.\\' : './';
    return {
      params: { folder: project },
      edits: [{ place: 'program', run: { does: 'refresh-gradle', folder: project } }],
      command: `cd ${shellWord(context, project)}\n${start}${PROGRAM_LINES['refresh-gradle']}`,
    };
  },
  text: {
    'zh-CN': {
      title: ({ folder }) => `清理 ${folder} 的 Gradle 构建，并刷新依赖`,
      detail: () =>
        '会运行这个项目自己的构建脚本（gradlew），请只在信任这个项目时使用。会删除构建结果并重新下载 Gradle 的依赖，不能还原。它不影响 go 下载模块，只是让 Gradle 不再用旧的结果。',
    },
    en: {
      title: ({ folder }) => `Clean Gradle's build of ${folder} and refresh its dependencies`,
      detail: () =>
        "This runs the project's own build scripts (gradlew): only for a project that you trust. What was built is deleted, Gradle's dependencies are fetched again, and that cannot be taken back. It does not change what go downloads; it keeps Gradle from using old results.",
    },
  },
});

/** Where the wrapper keeps its program. */
const WRAPPER = ['gradle', 'wrapper', 'gradle-wrapper.jar'] as const;
