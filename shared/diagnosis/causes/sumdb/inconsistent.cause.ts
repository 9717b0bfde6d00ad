import { defineCause } from '../../define-cause.ts';
import { lookupFailures } from '../../sumdb-lookup.ts';

/** Signature, record or tree does not hold: somebody alters what the database says, or the key is not its own. Source: go-failures F59. */
export default defineCause<{ readonly host: string; readonly name: string }>({
  layer: 'sumdb',
  order: 15,
  find: (situation) =>
    lookupFailures(situation)
      .filter(({ lookup }) => lookup.failure === 'malformed-output')
      .map(({ lookup, host, draft }) => ({
        ...draft,
        params: { host, name: lookup.name },
        // The proof is arithmetic: an honest answer would have held.
        certainty: 'confirmed' as const,
        controls: [`signature of ${lookup.name}`],
      })),
  text: {
    'zh-CN': {
      headline: () => '校验数据对不上',
      summary: ({ host, name }) => `${host} 给出的校验数据，与 ${name} 的签名对不上。`,
      detail: () =>
        '校验数据库的每个回答都有签名，谁也改不了。对不上只有几种可能：镜像或途中的设备改动了它，GOSUMDB 里的公钥不对，或者本机存着过时的记录。',
      advice: () =>
        '先不要使用这次下载的内容。直接向官方校验：go env -w GOSUMDB=sum.golang.google.cn；仍然这样就换用别的镜像。不要关闭校验。',
    },
    en: {
      headline: () => 'Checksums do not hold',
      summary: ({ host, name }) => `What ${host} tells of checksums does not agree with the signature of ${name}.`,
      detail: () =>
        'Each answer of the checksum database is signed, and nobody can alter it. So the mirror or something on the way did, or the key in GOSUMDB is not its own, or an old record is stored here.',
      advice: () =>
        'Do not use what was downloaded. Ask the official database itself: go env -w GOSUMDB=sum.golang.google.cn; if it stays so, use another mirror. Do not turn verification off.',
    },
  },
});
