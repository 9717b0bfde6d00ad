/** What the page may ask for, written out: a call more or less is a decision, and changes this list. */
const CALLS = [
  'app.info',
  'check.cancel',
  'check.start',
  'clipboard.write',
  'explain.text',
  'guarded.plan',
  'guards.apply',
  'guards.open',
  'guards.pick',
  'guards.read',
  'history.clear',
  'history.list',
  'history.note',
  'history.open',
  'history.showFolder',
  'link.open',
  'mirrors.add',
  'mirrors.cancel',
  'mirrors.forget',
  'mirrors.known',
  'mirrors.plan',
  'mirrors.start',
  'preferences.set',
  'project.choose',
  'repair.account',
  'repair.apply',
  'repair.cancel',
  'repair.openTerminal',
  'repair.plan',
  'report.save',
  'report.text',
  'settings.plan',
  'tool.cancel',
  'tool.start',
  'undo.apply',
  'undo.keep',
  'undo.list',
  'updates.atStart',
  'updates.look',
  'updates.state',
];

const EVENTS = [
  'check.onDied',
  'check.onEvents',
  'mirrors.onDied',
  'mirrors.onEvents',
  'preferences.onChanged',
  'project.onDropped',
  'repair.onDied',
  'repair.onEvents',
  'tool.onDied',
  'tool.onEvents',
];

/** Every function of `window.gomodDoctor`, sorted. */
export const PAGE_API: readonly string[] = [...CALLS, ...EVENTS].sort();

/** Every channel that main answers, sorted: the page's calls, and what only the preload may say. */
export const ANSWERED: readonly string[] = [...CALLS, 'project.drop'].sort();
