// SECURITY.md explains what Electronegativity says. What makes it say so is looked for here, so that a third window, another
// address that is opened, or an option that it could see and does not like, is not left without a word.
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/app/window/content-security-policy.ts';
import { readDocument, spansOf, tableRows } from './markdown.ts';
import { isNode, type Node, nameOf, nodesIn, nodesOf, readSource, type Source } from './syntax.ts';
import { filesBelow, productFiles, textOf } from './tree.ts';

const argumentsOf = (node: Node) => node['arguments'] as readonly unknown[];
const opens = (node: Node) => node.type === 'CallExpression' && nameOf(node['callee']) === 'openExternal';
const isWindow = (node: Node) =>
  node.type === 'NewExpression' && /^(?:BrowserWindow|BrowserView)$/u.test(nameOf(node['callee']) ?? '');
/** What comes by a spread or a function is hidden from it, too. */
const sets = (node: Node, option: string, isFine: (value: unknown) => boolean) =>
  [...nodesIn(argumentsOf(node))].some(
    (part) => part.type === 'Property' && nameOf(part['key']) === option && isFine(part['value']),
  );
const isTrue = (value: unknown) => isNode(value) && value['value'] === true;

/** Each of its checks that has something to say, and to which node of a script. */
const CHECKS: Readonly<Record<string, (node: Node) => boolean>> = {
  OPEN_EXTERNAL_JS_CHECK: opens,
  PRELOAD_JS_CHECK: (node) => isWindow(node) && sets(node, 'preload', () => true),
  AUXCLICK_JS_CHECK: (node) => isWindow(node) && !sets(node, 'disableBlinkFeatures', () => true),
  CONTEXT_ISOLATION_JS_CHECK: (node) => isWindow(node) && !sets(node, 'contextIsolation', isTrue),
  SANDBOX_JS_CHECK: (node) => isWindow(node) && !sets(node, 'sandbox', isTrue),
};

const says = (source: Source) =>
  Object.entries(CHECKS).flatMap(([id, speaks]) =>
    [...nodesOf(source)].filter(speaks).map(() => `${id} ${source.file}`),
  );
const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/u;
const pages = filesBelow('renderer').filter((file) => file.endsWith('.html'));

describe('what a scanner says', () => {
  it('is what SECURITY.md explains, no more and no less', () => {
    const explained = tableRows(readDocument('SECURITY.md'), 'finding').flatMap(([ids, files, why]) =>
      why ? spansOf(ids).flatMap((id) => spansOf(files).map((file) => `${id} ${file}`)) : [],
    );
    const said = productFiles.filter((file) => file.startsWith('electron/')).flatMap((file) => says(readSource(file)));
    const policies = pages.filter((file) => POLICY.test(textOf(file))).map((file) => `CSP_GLOBAL_CHECK ${file}`);
    expect([...explained].sort()).toEqual([...said, ...policies].sort());
  });

  it('is found where it is', () => {
    const window = 'new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: on } });';
    expect(says(readSource('x.ts', `${window} void shell.openExternal(address);`))).toEqual([
      'OPEN_EXTERNAL_JS_CHECK x.ts',
      'PRELOAD_JS_CHECK x.ts',
      'AUXCLICK_JS_CHECK x.ts',
      'CONTEXT_ISOLATION_JS_CHECK x.ts',
    ]);
  });

  it('is told of the policy that the page is served with', () => {
    // A document cannot say of itself who may frame it.
    const ofDocument = CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", '');
    expect(pages.map((file) => POLICY.exec(textOf(file))?.[1])).toEqual([ofDocument]);
  });
});
