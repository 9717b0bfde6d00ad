/**
 * The name of everything that crosses a process boundary, and what it is. Free of imports on purpose: the preload is
 * bundled with this file and nothing else, so no decoder library runs in the page's process before the page.
 * What each name carries stands in `renderer-boundary.ts` and `engine-boundary.ts`, which do not compile when one is missing.
 */

/** `call` asks and is answered once; `event` is told and not answered. The direction stands in the table's name. */
type ChannelKind = 'call' | 'event';

export type ChannelTable = Readonly<Record<`${string}.${string}`, ChannelKind>>;

/** Page and main. Calls go from the page to main, events from main to the page. */
export const RENDERER_CHANNELS = {
  'app.info': 'call',
  'preferences.set': 'call',
  'preferences.changed': 'event',
  'updates.state': 'call',
  'updates.look': 'call',
  'updates.atStart': 'call',
  'project.choose': 'call',
  'project.drop': 'call',
  'project.dropped': 'event',
  'check.start': 'call',
  'check.cancel': 'call',
  'check.events': 'event',
  'check.died': 'event',
  'repair.plan': 'call',
  'repair.account': 'call',
  'repair.openTerminal': 'call',
  'repair.apply': 'call',
  'repair.cancel': 'call',
  'repair.events': 'event',
  'repair.died': 'event',
  'undo.list': 'call',
  'undo.apply': 'call',
  'undo.keep': 'call',
  'mirrors.start': 'call',
  'mirrors.cancel': 'call',
  'mirrors.plan': 'call',
  'mirrors.known': 'call',
  'mirrors.add': 'call',
  'mirrors.forget': 'call',
  'mirrors.events': 'event',
  'mirrors.died': 'event',
  'settings.plan': 'call',
  'guarded.plan': 'call',
  'guards.read': 'call',
  'guards.open': 'call',
  'guards.pick': 'call',
  'guards.apply': 'call',
  'tool.start': 'call',
  'tool.cancel': 'call',
  'tool.events': 'event',
  'tool.died': 'event',
  'explain.text': 'call',
  'history.list': 'call',
  'history.open': 'call',
  'history.note': 'call',
  'history.clear': 'call',
  'history.showFolder': 'call',
  'report.text': 'call',
  'report.save': 'call',
  'link.open': 'call',
  'clipboard.write': 'call',
} as const satisfies ChannelTable;

/**
 * What the page itself gets of it. A dropped folder has a path, and only the operating system and the preload handle that: the
 * page hears of it as of a chosen one.
 */
export const { 'project.drop': _onlyThePreload, ...PAGE_CHANNELS } = RENDERER_CHANNELS;

/** Main asks the engine; the engine tells main. */
export const ENGINE_CHANNELS = {
  'session.start': 'call',
  'session.cancel': 'call',
  'session.events': 'event',
  'session.ended': 'event',
  'repair.plan': 'call',
  'repair.accountFile': 'call',
  'repair.account': 'call',
  'repair.openTerminal': 'call',
  'repair.start': 'call',
  'repair.cancel': 'call',
  'repair.events': 'event',
  'repair.ended': 'event',
  'undo.list': 'call',
  'undo.apply': 'call',
  'undo.keep': 'call',
  'mirrors.start': 'call',
  'mirrors.cancel': 'call',
  'mirrors.plan': 'call',
  'mirrors.known': 'call',
  'mirrors.add': 'call',
  'mirrors.forget': 'call',
  'mirrors.events': 'event',
  'mirrors.ended': 'event',
  'settings.plan': 'call',
  'guarded.plan': 'call',
  'guards.read': 'call',
  'guards.apply': 'call',
  'explain.text': 'call',
  'history.list': 'call',
  'history.open': 'call',
  'history.note': 'call',
  'history.clear': 'call',
  'report.text': 'call',
  'report.write': 'call',
} as const satisfies ChannelTable;

/** The engine asks main for what only Electron can answer. */
export const MACHINE_CHANNELS = {
  'machine.resolveProxy': 'call',
} as const satisfies ChannelTable;

/** The window that asks for an account, and main. The page has no part in it. */
export const ACCOUNT_CHANNELS = {
  'account.give': 'call',
  'account.leave': 'call',
} as const satisfies ChannelTable;
