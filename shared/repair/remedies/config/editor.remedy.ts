import { type ToolsVariable, toolsVariables } from '../../../editor/tools-variables.ts';
import { defineRemedy } from '../../define-remedy.ts';
import { editLineCommand } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly value: string;
  readonly file: string;
}

/** A value of an editor's settings as a remark, so that the editor has what terminals have. All else in the file stays. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '停用编辑器里的旧设置', en: 'Take an old value out of the editor' },
  fixes: ['config.editor-variable'],
  risk: 'safe',
  reads: ({ params }) => (typeof params['file'] === 'string' ? { files: [params['file']] } : null),
  plan: ({ subject: name, params }, read, context) => {
    const file = String(params['file']);
    const text = read.file(file) ?? '';
    const own = toolsVariables(text).find((variable): variable is ToolsVariable => variable.name === name);
    // Beside other things on its line a person has to cut it out.
    if (!own?.alone || own.value !== params['value']) return null;
    const was = (text.split('\n')[own.line - 1] ?? '').replace(/\r$/u, '');
    const becomes = was.replace(/^\s*/u, '$&// ');
    return {
      params: { name, value: own.value, file },
      edits: [{ place: 'file', path: file, content: { op: 'lines', lines: [{ line: own.line, was, becomes }] } }],
      command: editLineCommand(context, file, own.line, becomes),
    };
  },
  text: {
    'zh-CN': {
      title: ({ name, file }) => `停用 ${file} 里给 go 的 ${name}`,
      detail: ({ value }) => `那里写的是 ${value}。改成注释后，编辑器和终端用同样的设置；重新加载编辑器窗口后生效。`,
    },
    en: {
      title: ({ name, file }) => `Take ${name} for go out of ${file}`,
      detail: ({ value }) =>
        `It says ${value}. As a remark it leaves the editor with what terminals have, once its window is reloaded.`,
    },
  },
});
