import type { Language, Text } from '../domain/text.ts';

/** By code of `Diagnosis.undecided`: what could not be decided, and what would decide it. */
const UNDECIDED: ReadonlyMap<string, Text> = new Map([
  [
    'go-not-run',
    {
      'zh-CN':
        '没有拿到 go 真正下载的结果，所以不能确定下载是否正常。不限定检查范围、留够时间，再完整检查一次，就能确定。',
      en: 'Whether downloads work could not be decided: there is no result of the real go. A full check, of all layers and with enough time, decides it.',
    },
  ],
  [
    'go-not-finished',
    {
      'zh-CN': 'go 在时限内没有下载完，也没有报错，所以不能确定它是太慢还是卡住了。把时限放长再检查一次，就能确定。',
      en: 'Whether go is slow or stuck could not be decided: it neither finished nor failed in time. A check with a longer deadline decides it.',
    },
  ],
  [
    'go-slow',
    {
      'zh-CN':
        '这条线路很慢：要用的服务都正常回答了，只是 go 在时限内没有下载完，所以不能确定最后能不能下载完。在终端里自己运行一次 go mod download 并等它结束，或者用命令行把时限放长再检查（gomod-doctor-cli diagnose --deadline 300），就能确定。',
      en: 'This line is slow: everything that go needs has answered well, but go had not finished in time, so whether it gets to the end could not be decided. Run go mod download yourself in a terminal and let it finish, or check with a longer deadline on the command line (gomod-doctor-cli diagnose --deadline 300).',
    },
  ],
  [
    'account-program-not-run',
    {
      'zh-CN':
        '有模块要登录才能取，而账号由 git 的凭据程序或 GOAUTH 里的程序保管，检查时不会运行它们，所以不能确定能不能取到。在终端里自己运行一次 go mod download，就能确定。',
      en: 'A module needs a sign-in, and the account is kept by a credential program of git or of GOAUTH, which a check does not run: so whether it can be fetched could not be decided. Run go mod download yourself in a terminal to see.',
    },
  ],
  [
    'go-failed-unexplained',
    {
      'zh-CN':
        'go 下载失败了，但不能确定原因：测到的情况解释不了它的报错。换一个网络再检查一次，对比结果，就能看出是网络还是这台电脑。',
      en: 'Why go failed could not be decided: nothing that was measured explains its message. A check on another network shows whether the network or this computer is at fault.',
    },
  ],
]);

/** A code of what could not be decided, in words. An unknown code is shown as it is. */
export function undecidedText(code: string, language: Language): string {
  return (UNDECIDED.get(code) ?? unknown(code))[language];
}

function unknown(code: string): Text {
  return {
    'zh-CN': `有一项不能确定（${code}）。用最新版的程序再检查一次，可能就能确定。`,
    en: `One question stayed open (${code}). A check with the latest version of the program may decide it.`,
  };
}
