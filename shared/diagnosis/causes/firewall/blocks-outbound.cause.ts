import { defineCause } from '../../define-cause.ts';
import { viewFirewall } from '../../firewall-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface BlocksOutbound extends Record<string, unknown> {
  readonly program: string;
  readonly profiles: readonly ('domain' | 'private' | 'public')[];
}

const PROFILE_WORDS = {
  domain: { 'zh-CN': '域网络', en: 'domain' },
  private: { 'zh-CN': '专用网络', en: 'private' },
  public: { 'zh-CN': '公用网络', en: 'public' },
} as const;

/** Outbound traffic is blocked by default and nothing allows `go`: our own program is denied as well. Sources: [MS-GPFAS] 2.2.3, go-failures F111. */
export default defineCause<BlocksOutbound>({
  layer: 'firewall',
  order: 20,
  find: (situation) => {
    const { blockingProfiles, ownBlocks, denied, deniedToUs, failed } = viewFirewall(situation);
    const open = blockingProfiles.filter(({ params }) => params.localRules);
    const [program = 'go.exe'] = situation.findings.of('go.installed').map((f) => f.params.path);
    if (situation.goWorks || open.length === 0 || ownBlocks.some((rule) => rule.params.everyProgram)) return [];
    return [
      {
        subject: program,
        params: { program, profiles: open.map(({ params }) => params.profile) },
        certainty: denied.length > 0 && deniedToUs.length > 0 ? 'confirmed' : failed ? 'likely' : 'possible',
        severity: failed || denied.length > 0 ? 'error' : 'warning',
        because: 'access-denied',
        targets: deniedToUs.map((v) => v.target.id),
        evidence: evidenceOf([...open, ...denied, ...deniedToUs.flatMap((v) => v.tcp)]),
        explains: [...open, ...denied].map((f) => f.id),
        controls: deniedToUs.map((v) => v.target.url),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '防火墙默认禁止出站',
      summary: ({ profiles }) =>
        `Windows 防火墙在${profiles.map((p) => PROFILE_WORDS[p]['zh-CN']).join('、')}里默认禁止程序访问网络，而没有规则允许 go。`,
      detail: () => '在这种设置下，每个程序都要有一条出站的允许规则。本程序也连不出去，说明不只是 go 受影响。',
      advice: ({ program }) =>
        `以管理员身份为 go 加一条允许规则：netsh advfirewall firewall add rule name="Go" dir=out action=allow program="${program}"。从 git 下载的模块还需要给 git-remote-https.exe 加一条。`,
    },
    en: {
      headline: () => 'Outbound traffic is blocked',
      summary: ({ profiles }) =>
        `The Windows Firewall blocks outbound traffic by default (${profiles.map((p) => PROFILE_WORDS[p].en).join(', ')} networks), and no rule allows go.`,
      detail: () =>
        'With this setting every program needs an outbound rule that allows it. This program is denied as well, so it is not about go alone.',
      advice: ({ program }) =>
        `As administrator, add an allow rule for go: netsh advfirewall firewall add rule name="Go" dir=out action=allow program="${program}". Modules from git need one for git-remote-https.exe too.`,
    },
  },
});
