import { defineCause } from '../../define-cause.ts';
import { isGo } from '../../firewall-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface AppControl extends Record<string, unknown> {
  readonly program: string;
  /** `go` said so itself. */
  readonly told: boolean;
}

/** Code integrity kept a program of Go or git from running, and `go` does not work. Source: Microsoft, WDAC event 3077. */
export default defineCause<AppControl>({
  layer: 'av',
  order: 5,
  find: ({ findings, downloadErrors, download, goWorks }) => {
    if (goWorks) return [];
    const hinted = downloadErrors.filter((f) => f.params.hints.some(({ code }) => code === 'av.app-control'));
    // The event names the program that tried as well: a go that has just run was not the one that was stopped.
    const stopped = findings.of('guard.code-block').filter(({ params }) => !isGo(params.program) || download === null);
    return stopped.map((block) => {
      const { program } = block.params;
      const told = hinted.filter((f) => f.params.text.toLowerCase().includes(program.toLowerCase()));
      return {
        subject: program,
        params: { program, told: told.length > 0 },
        certainty: told.length > 0 ? 'confirmed' : 'likely',
        severity: 'error',
        evidence: evidenceOf([block, ...told]),
        explains: [block.id, ...told.map((f) => f.id)],
        // Windows' own record could have named another program.
        controls: told.length > 0 ? [program] : [],
      };
    });
  },
  text: {
    'zh-CN': {
      headline: () => '系统不允许运行这个程序',
      summary: ({ program }) => `应用控制策略不允许运行 ${program}。`,
      detail: () =>
        'Windows 的代码完整性日志（事件 3077）里有这次拦截。可能是公司的 WDAC 策略，也可能是 Windows 11 的智能应用控制（Smart App Control）。',
      advice: ({ program }) =>
        `公司电脑请把这份报告交给 IT 部门，请他们放行 ${program}。个人电脑从官方安装包重新安装它，再看是否还被拦截。`,
    },
    en: {
      headline: () => 'Windows does not let it run',
      summary: ({ program }) => `An application control policy does not let ${program} run.`,
      detail: () =>
        'It stands in the code integrity log of Windows (event 3077). It may be a WDAC policy of your company, or Smart App Control of Windows 11.',
      advice: ({ program }) =>
        `On a company computer hand this report to IT and ask them to allow ${program}. On your own, install it again from the official installer and see whether it is still blocked.`,
    },
  },
});
