import { builtinModules } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { type Entry, entries, page, programs, SCRIPTS, STAGE } from './entries.mjs';
import { firstFrame } from './first-frame.ts';

/**
 * The oldest runtimes this is run on: the stand-in Electron 25 (Chrome 114, Node 18.15). Users get the Electron of
 * package.json, which runs the same code.
 */
const OLDEST_CHROME = 'chrome114';
const OLDEST_NODE = 'node18.15';

const root = resolve(import.meta.dirname, '..');

/** What users get, made by package.mjs: in a folder of its own, so that a checkout's bundles stay what they are. */
const release = process.env.GMD_RELEASE === '1';
const outRoot = release ? resolve(root, STAGE) : root;

/** CommonJS with every dependency inside, so that the packaged program holds no node_modules. */
function program(entry: Entry): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: ['electron'],
      conditions: ['node', 'module', 'default'],
      mainFields: ['module', 'main'],
    },
    build: {
      ssr: true,
      outDir: resolve(outRoot, dirname(entry.output)),
      // dist/doctor.cjs lies beside the other bundles: emptying its folder would delete them.
      emptyOutDir: dirname(entry.output) !== 'dist',
      copyPublicDir: false,
      target: OLDEST_NODE,
      minify: false,
      sourcemap: !release,
      reportCompressedSize: false,
      rolldownOptions: {
        input: resolve(root, entry.source),
        external: ['electron', /^node:/, ...builtinModules],
        output: {
          format: 'cjs',
          entryFileNames: basename(entry.output),
          codeSplitting: entry.split ?? false,
          chunkFileNames: '[name].cjs',
          // Names stay, for whoever reads a crash; what goes is what V8 would read at each start for nothing.
          ...(release ? { minify: { compress: false, mangle: false } } : {}),
          ...(entry.executable ? { banner: '#!/usr/bin/env node' } : {}),
        },
      },
    },
  };
}

/** Draws by React what stands in the page already; an entry of its own, so that the bundler knows what it needs. */
const PAGE_BY_REACT = resolve(root, 'renderer/page.tsx');

/**
 * The page's scripts: `first` is all that stands between the start and the first screen, `page` what takes its place (how large
 * they may be is said in entries.mjs); the others are read once that is there. Few, because each costs a question to main.
 */
const PAGE_PARTS = [
  { ...allThatIsReadBy(resolve(root, page.source), SCRIPTS.first.name), priority: 2 },
  { name: SCRIPTS.page.name, tags: ['$initial' as const], priority: 1 },
  { name: 'packages', test: /[\\/]node_modules[\\/]/ },
  { name: 'words', test: /[\\/]shared[\\/]/ },
  { name: 'screens', test: /[\\/]renderer[\\/]/ },
];

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** A group of what `entry` imports, and of what that imports. */
function allThatIsReadBy(entry: string, group: string) {
  let read: Set<string> | undefined;
  return {
    debugName: group,
    name: (id: string, modules: Modules): string | null => {
      if (!read) {
        read = new Set([entry]);
        for (const one of read)
          for (const imported of modules.getModuleInfo(one)?.importedIds ?? []) read.add(imported);
      }
      return read.has(id) ? group : null;
    },
  };
}

/** The page's own policy would keep out what hot reload puts into it; what is built keeps it. */
const noPolicyWhileDeveloping: Plugin = {
  name: 'no-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ''),
};

export default defineConfig({
  root: resolve(root, dirname(page.source)),
  // The page is served from app://, at whatever place the bundle lies.
  base: './',
  publicDir: false,
  plugins: [react(), noPolicyWhileDeveloping, firstFrame(root)],
  // Recorded machines (GMD_HOST) are refused in what users get; see electron/host/open-host.ts.
  define: { __GMD_RELEASE__: JSON.stringify(release) },
  server: { port: 5173, host: '127.0.0.1', fs: { allow: [root] } },
  environments: {
    client: {
      build: {
        outDir: resolve(outRoot, dirname(page.output)),
        emptyOutDir: true,
        target: OLDEST_CHROME,
        modulePreload: { polyfill: false },
        // A CSP without data: and one file a font: nothing is inlined.
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: {
          input: {
            [SCRIPTS.first.name]: resolve(root, page.source),
            [SCRIPTS.page.name]: PAGE_BY_REACT,
          },
          output: {
            entryFileNames: 'assets/[name]-[hash].js',
            codeSplitting: { groups: PAGE_PARTS },
          },
        },
      },
    },
    ...Object.fromEntries(programs.map((entry) => [entry.name, program(entry)])),
  },
  builder: {
    async buildApp(builder) {
      for (const { name } of entries) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
