import { firstSafeRelease, UNSAFE_VERSIONS_AS_OF } from '../../../go/unsafe-versions.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface MirrorUnsafe extends Record<string, unknown> {
  readonly version: string;
  readonly safe: string;
  readonly mirror: string;
}

/** Mirrors of the Go project itself. */
const OFFICIAL = ['proxy.golang.org'];

/** A third party's mirror, and a Go with known flaws through which it could get past verification. Source: go-failures Part E. */
export default defineCause<MirrorUnsafe>({
  layer: 'go',
  order: 60,
  find: ({ findings, goproxy, settings, views }) => {
    const verified = settings.get('GOSUMDB')?.value !== 'off';
    const [installed] = findings.of('go.installed');
    const safe = firstSafeRelease(installed?.params.version ?? '');
    const third = views.find((v) => v.target.role === 'mirror' && !OFFICIAL.includes(v.target.host));
    if (!installed || safe === undefined || !third || !verified || goproxy.error) return [];
    return [
      {
        subject: installed.params.path,
        params: { version: installed.params.version, safe, mirror: third.target.host },
        certainty: 'confirmed',
        severity: 'warning',
        advisory: true,
        evidence: evidenceOf([installed]),
        explains: [],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '这个 Go 的校验有漏洞',
      summary: ({ version, mirror }) => `${version} 有已知漏洞，像 ${mirror} 这样的第三方镜像可能借此绕过校验。`,
      detail: ({ safe }) =>
        `这不影响下载，也不表示镜像做过什么。同一系列里修好的版本是 ${safe}（根据 ${UNSAFE_VERSIONS_AS_OF} 为止公布的安全公告）。`,
      advice: ({ safe }) => `从 https://golang.google.cn/dl/ 升级到 Go ${safe} 或更新的版本。`,
    },
    en: {
      headline: () => 'This Go has checksum flaws',
      summary: ({ version, mirror }) =>
        `${version} has known flaws through which a third party's mirror such as ${mirror} could get past verification.`,
      detail: ({ safe }) =>
        `Downloads work, and it does not mean that the mirror did so. The flaws are gone in ${safe} (by the advisories published until ${UNSAFE_VERSIONS_AS_OF}).`,
      advice: ({ safe }) => `Upgrade to Go ${safe} or newer from https://go.dev/dl/.`,
    },
  },
});
