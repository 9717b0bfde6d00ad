import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** What renderer/first-frame/render.tsx gives. */
interface Drawn {
  readonly templates: string;
  readonly sheet: string;
  /** Of the element that brings the sheet. */
  readonly sheetId: string;
}

/**
 * Puts the first screen into the page when that is built, for both languages, and its style sheet beside the scripts: the page
 * shows it before React, which draws the same, has been read (renderer/first-frame/).
 */
export function firstFrame(root: string): Plugin {
  let drawn: Promise<Drawn> | undefined;
  const draw = () => {
    drawn ??= runnerImport<{ renderFirstFrame: () => Drawn }>(resolve(root, 'renderer/first-frame/render.tsx'), {
      configFile: false,
      logLevel: 'error',
    }).then(({ module }) => module.renderFirstFrame());
    return drawn;
  };
  return {
    name: 'first-frame',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const { templates, sheet, sheetId } = await draw();
        const link = `<link rel="stylesheet" id="${sheetId}" href="./${sheetName(sheet)}" />`;
        return html
          .replace('</head>', () => `  ${link}\n  </head>`)
          .replace('</body>', () => `${templates}\n  </body>`);
      },
    },
    generateBundle: async function () {
      const { sheet } = await draw();
      this.emitFile({ type: 'asset', fileName: sheetName(sheet), source: sheet });
    },
  };
}

function sheetName(sheet: string): string {
  return `assets/frame-${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
}
