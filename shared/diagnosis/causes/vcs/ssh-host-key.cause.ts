import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface HostKey extends Record<string, unknown> {
  readonly module: string;
  /** Another key is known than the one that was shown. */
  readonly changed: boolean;
}

const REFUSED = /Host key verification failed|HOST IDENTIFICATION HAS CHANGED|No \w+ host key is known/u;

/** ssh does not know the key of the host, or another one. Source: go-failures F72; ssh(1), "Verifying Host Keys". */
export default defineCause<HostKey>({
  layer: 'vcs',
  order: 24,
  find: (situation) => {
    const failing = missingOrigins(situation).filter(({ text }) => REFUSED.test(text));
    const hosts = [...new Set(failing.map(({ repository, host }) => repository?.params.host ?? host))];
    return hosts.flatMap((host) => {
      const views = failing.filter((v) => (v.repository?.params.host ?? v.host) === host);
      const [first] = views;
      if (!first) return [];
      const listed = situation.findings.of('vcs.known-host').find((f) => f.params.host === host);
      const greeted = situation.findings.of('vcs.ssh-port').find((f) => f.params.host === host && f.params.banner);
      const changed = /HAS CHANGED/u.test(first.text) || listed?.params.known === true;
      return [
        {
          subject: host,
          params: { module: first.subject, changed },
          certainty: listed && greeted ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([greeted, ...views.map(({ error }) => error)]),
          explains: views.flatMap(({ error }) => (error ? [error.id] : [])),
          // Who answers there was seen apart, and the lists of known keys were read.
          controls: listed && greeted ? [...listed.params.files, `ssh ${host}`] : [],
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: ({ changed }) => (changed ? 'SSH 主机密钥对不上' : 'SSH 还不认识这台主机'),
      summary: ({ changed, module }, subject) =>
        changed
          ? `${subject} 出示的主机密钥和以前记下的不同，SSH 拒绝连接，所以取不到 ${module}。`
          : `这台电脑还没有确认过 ${subject} 的主机密钥，所以取不到 ${module}。`,
      detail: ({ changed }) =>
        changed
          ? '可能是对方换了密钥，也可能是有人冒充。'
          : 'go 调用 git 时没有人回答 SSH 的提问，没有确认过的主机密钥就直接失败。',
      advice: ({ changed }, subject) =>
        changed
          ? `先向管理员核实新的指纹，再用 ssh-keygen -R ${subject} 删掉旧的。不要关闭检查。`
          : `在终端运行 ssh -T git@${subject}，与网站公布的指纹核对后输入 yes。`,
    },
    en: {
      headline: ({ changed }) => (changed ? 'The SSH host key differs' : 'SSH does not know this host'),
      summary: ({ changed, module }, subject) =>
        changed
          ? `${subject} shows another host key than the one on record; SSH refuses, so ${module} cannot be fetched.`
          : `The host key of ${subject} was never confirmed on this computer, so ${module} cannot be fetched.`,
      detail: ({ changed }) =>
        changed
          ? 'The host may have a new key; or somebody pretends to be it.'
          : 'When go runs git nobody answers the questions of SSH, so a key that was not confirmed before fails at once.',
      advice: ({ changed }, subject) =>
        changed
          ? `Verify the new fingerprint with its administrators first, then remove the old key with ssh-keygen -R ${subject}. Do not turn the check off.`
          : `Run ssh -T git@${subject} in a terminal, compare the fingerprint with the published one and answer yes.`,
    },
  },
});
