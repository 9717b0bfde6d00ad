import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface ControlledFolder extends Record<string, unknown> {
  readonly path: string;
  readonly seen: boolean;
}

/**
 * The module cache lies where only known programs may write. This program tries `go` in a temporary folder, so it works
 * here and fails for the user: Windows' own event is what confirms it. Source: Microsoft, "controlled folder access" (1123).
 */
export default defineCause<ControlledFolder>({
  layer: 'av',
  order: 30,
  find: ({ findings }) => {
    const blocks = findings.of('guard.folder-block');
    return findings.of('guard.controlled-folder').map((folder) => ({
      subject: folder.params.path,
      params: { path: folder.params.path, seen: blocks.length > 0 },
      certainty: blocks.length > 0 ? 'confirmed' : 'possible',
      severity: blocks.length > 0 ? 'error' : 'warning',
      evidence: evidenceOf([folder, ...blocks]),
      explains: [folder.id, ...blocks.map((f) => f.id)],
      controls: blocks.map((f) => f.params.program),
    }));
  },
  text: {
    'zh-CN': {
      headline: () => '文件夹受系统保护',
      summary: ({ path, seen }) =>
        `Windows 的“受控文件夹访问”${seen ? '拦截了 go 写入' : '可能不让 go 写入'}模块缓存 ${path}。`,
      detail: () =>
        '这项防勒索功能保护“文档”“图片”等文件夹，只有允许的程序才能写入。go 会报“找不到文件”或“拒绝访问”，看不出真正的原因。本程序用临时文件夹试下载，所以不受影响。',
      advice: () =>
        '把缓存移到别处，例如 go env -w "GOMODCACHE=C:\\go-cache\\mod"；或在“Windows 安全中心 → 勒索软件防护”里允许 go.exe。',
    },
    en: {
      headline: () => 'Windows guards this folder',
      summary: ({ path, seen }) =>
        `Controlled folder access of Windows ${seen ? 'keeps' : 'may keep'} go from writing to the module cache ${path}.`,
      detail: () =>
        'It guards Documents, Pictures and others against ransomware; only allowed programs may write there. go prints "file not found" or "access denied", which hides the reason. This program tries go in a temporary folder and is not affected.',
      advice: () =>
        'Move the cache, for example go env -w "GOMODCACHE=C:\\go-cache\\mod"; or allow go.exe in Windows Security, Ransomware protection.',
    },
  },
});
