import { defineRemedy, type Trial } from '../../define-remedy.ts';
import { futureSetting, type RepairContext } from '../../repair-context.ts';
import { bringAbout, valueBelow } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly value: string;
  readonly before: string;
}

/** Google's own address of the database in mainland China. Source: cmd/go/internal/modfetch (dbDial), go-failures A3. */
const MAINLAND = 'https://sum.golang.google.cn';
const NAME = 'sum.golang.org';

/** A checksum database that the real `go` has just verified with. Never none at all. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改用可用的校验数据库', en: 'Use a checksum database that works' },
  fixes: [
    'config.gosumdb-invalid',
    'config.gosumdb-off',
    'config.gosumdb-url-wrong',
    'sumdb.unreachable',
    'sumdb.upstream-error',
  ],
  risk: 'safe',
  order: 30,
  reads: (_cause, context) => ({ trials: candidates(context) }),
  plan: (_cause, { works }, context) => {
    const best = candidates(context).find(({ id }) => works(id));
    const edits = best && bringAbout(context, 'GOSUMDB', best.id);
    const before = futureSetting(context, 'GOSUMDB').value;
    return edits ? { ...edits, sets: { GOSUMDB: best.id }, params: { value: best.id, before } } : null;
  },
  text: {
    'zh-CN': {
      title: ({ value }) => `打开校验，用可用的校验数据库：GOSUMDB=${value}`,
      detail: ({ before }) => `已经用 go 真正下载并校验过。${before === '' ? '' : `原来的值是 ${before}。`}`,
    },
    en: {
      title: ({ value }) => `Verify with a checksum database that works: GOSUMDB=${value}`,
      detail: ({ before }) =>
        `The real go has just downloaded and verified with it.${before === '' ? '' : ` Until now it was ${before}.`}`,
    },
  },
});

function candidates(context: RepairContext): readonly Trial[] {
  const { value } = futureSetting(context, 'GOSUMDB');
  const below = valueBelow(context, 'GOSUMDB');
  // The key that somebody set stays: another database is not theirs to trust.
  const key = value.split(/\s+/u, 1)[0] ?? '';
  const named = key.startsWith(`${NAME}+`) || key === NAME ? [key, `${key} ${MAINLAND}`] : [];
  const values = [below === 'off' ? '' : below, ...named, NAME, `${NAME} ${MAINLAND}`].filter(
    (candidate) => candidate !== '' && candidate !== value,
  );
  return [...new Set(values)].map((id) => ({ id, variables: { GOSUMDB: id } }));
}
