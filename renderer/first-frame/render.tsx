import { createDOMRenderer, RendererProvider, renderToStyleElements } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { buildApi } from '../../shared/ipc/build-api.ts';
import { PAGE_CHANNELS } from '../../shared/ipc/channels.ts';
import { App } from '../App.tsx';
import type { DoctorBridge } from '../bridge.ts';
import { DoctorProvider } from '../doctor-context.tsx';
import { createDoctorStores } from '../state/doctor-stores.ts';
import { CauseTextsProvider } from '../text/cause-texts.tsx';
import type { Look } from '../theme/look.ts';
import { themeOf } from '../theme/themes.ts';
import { FRAME_SHEET, frameClass, frameId } from './names.ts';

const LOOKS: readonly Look[] = ['light', 'dark', 'contrast'];

/** The first screen as text: a template a language, and the style sheet of all looks. */
export interface FirstFrameText {
  readonly templates: string;
  readonly sheet: string;
  readonly sheetId: string;
}

/** Draws the first screen when the page is built, so that the page need not before it can be seen. */
export function renderFirstFrame(): FirstFrameText {
  const renderer = createDOMRenderer();
  const templates = LANGUAGES.map(
    (language) => `<template id="${frameId(language)}">${markupOf(language, renderer)}</template>`,
  );
  const rules = renderToStyleElements(renderer).map((element) => rulesOf(renderToStaticMarkup(element)));
  const text = rules.join('\n');
  const sheet = [...LOOKS.map((look) => tokensOf(look, text)), text].join('\n');
  return { templates: templates.join('\n'), sheet, sheetId: FRAME_SHEET };
}

function markupOf(language: Language, renderer: ReturnType<typeof createDOMRenderer>): string {
  const now = (): number => 0;
  const silent = { ask: () => new Promise<never>(() => undefined), listen: () => () => undefined };
  const bridge = buildApi(PAGE_CHANNELS, silent) as unknown as DoctorBridge;
  const stores = createDoctorStores(bridge, now, { language, theme: 'light' });
  const markup = renderToStaticMarkup(
    <RendererProvider renderer={renderer}>
      <DoctorProvider doctor={{ bridge, stores, info: null, now }}>
        <CauseTextsProvider texts={new Promise<never>(() => undefined)}>
          <App />
        </CauseTextsProvider>
      </DoctorProvider>
    </RendererProvider>,
  )
    // Fluent's own way to bring a theme along; ours is in the sheet, for all looks.
    .replace(/<style[^>]*>[^<]*<\/style>/gu, '');
  // The page's policy would refuse it: without a word, but for a screen that jumps.
  if (/\sstyle=/u.test(markup)) throw new Error('the first screen has an inline style');
  return markup;
}

/** What stands in a style element, within the condition of its `media`. */
function rulesOf(element: string): string {
  const [, media, text = ''] = /^<style(?:[^>]*\smedia="([^"]*)")?[^>]*>(.*)<\/style>$/su.exec(element) ?? [];
  const rules = text.replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return media === undefined ? rules : `@media ${media}{${rules}}`;
}

/** The tokens of a look, as far as the sheet uses them. */
function tokensOf(look: Look, sheet: string): string {
  const used = new Set([...sheet.matchAll(/var\(--(\w+)/gu)].map(([, name]) => name));
  const tokens = Object.entries(themeOf(look)).filter(([name]) => used.has(name));
  return `.${frameClass(look)}{${tokens.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}
