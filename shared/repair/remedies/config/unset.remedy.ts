import { fromSource, sourceWords } from '../../../diagnosis/setting-words.ts';
import type { SettingSource } from '../../../domain/setting.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { futureSetting } from '../../repair-context.ts';
import { unsetEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly before: string;
  readonly source: SettingSource;
}

/** Takes a setting away that is wrong as a whole: Go's default is right. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '取消一项错误的设置', en: 'Take a wrong setting away' },
  fixes: [
    'config.cert-file',
    'config.go111module-off',
    'config.goauth-invalid',
    'config.goflags-invalid',
    'config.gopath-invalid',
    'config.gotoolchain-invalid',
  ],
  risk: 'safe',
  reads: () => ({}),
  plan: ({ subject: name }, _read, context) => {
    const { value: before, source } = futureSetting(context, name);
    const edits = unsetEdits(context, name);
    return edits && { ...edits, params: { name, before, source } };
  },
  text: {
    'zh-CN': {
      title: ({ name }) => `取消 ${name}，恢复默认`,
      detail: ({ name, before, source }) => `${name}=${before}，${fromSource(source)}。`,
    },
    en: {
      title: ({ name }) => `Take ${name} away; the default is right`,
      detail: ({ name, before, source }) => `${name}=${before} comes from ${sourceWords(source, 'en')}.`,
    },
  },
});
