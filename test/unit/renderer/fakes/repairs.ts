import type { PlanItem, RepairPlan } from '../../../../shared/domain/repair.ts';
import type { RepairEvent, RepairResult } from '../../../../shared/domain/repair-session.ts';
import type { ChangeSet, UndoList } from '../../../../shared/domain/undo.ts';
import { broken, healthy } from './scripts.ts';
import { eventsOf, resultOf } from './sessions.ts';

const mirrorChange = {
  what: 'go env GOPROXY',
  before: 'https://proxy.golang.org,direct',
  after: 'https://goproxy.cn,direct',
};

const mirror: PlanItem = {
  id: 'item-1',
  remedy: 'config/goproxy',
  params: { value: 'https://goproxy.cn,direct', before: 'https://proxy.golang.org,direct', source: 'goenv' },
  fixes: [{ code: 'tls.sni-blocked', subject: 'proxy.golang.org' }],
  risk: 'safe',
  scope: 'user',
  elevation: 'none',
  reversible: true,
  chosen: true,
  command: 'go env -w GOPROXY=https://goproxy.cn,direct',
  changes: [mirrorChange],
};

const variable: PlanItem = {
  id: 'item-2',
  remedy: 'config/unset',
  params: { name: 'GOPROXY', before: 'https://proxy.golang.org,direct', source: 'machine' },
  fixes: [{ code: 'config.env-shadowed', subject: 'GOPROXY' }],
  risk: 'safe',
  scope: 'machine',
  elevation: 'admin',
  reversible: true,
  chosen: true,
  command: 'setx GOPROXY "" /M',
  changes: [
    {
      what: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment GOPROXY',
      before: 'https://proxy.golang.org,direct',
      after: null,
    },
  ],
};

const cache: PlanItem = {
  id: 'item-3',
  remedy: 'cache/whole',
  params: { path: 'C:\\Users\\zhang\\go\\pkg\\mod' },
  fixes: [{ code: 'tls.sni-blocked', subject: 'proxy.golang.org' }],
  risk: 'disruptive',
  scope: 'user',
  elevation: 'none',
  reversible: false,
  chosen: false,
  command: 'go clean -modcache',
  changes: [{ what: 'C:\\Users\\zhang\\go\\pkg\\mod', before: '2.4 GiB', after: null }],
};

/** Two safe changes, one that wants thought, and something that only a person can do. */
export const plan: RepairPlan = {
  id: 'plan-1',
  run: broken.id,
  items: [mirror, variable, cache],
  manual: [
    {
      kind: 'this-terminal',
      cause: { code: 'config.env-shadowed', subject: 'GOPROXY' },
      command: 'set GOPROXY=',
    },
    { kind: 'help-desk', cause: { code: 'tls.sni-blocked', subject: 'proxy.golang.org' } },
  ],
};

export const SET_ID = '20261122T023401Z-5e7001';

const result: RepairResult = {
  id: SET_ID,
  run: broken.id,
  plan: plan.id,
  startedAt: '2026-11-22T10:34:01.000+08:00',
  durationMs: 7400,
  items: [
    { item: 'item-1', remedy: 'config/goproxy', outcome: 'fixed', changes: mirror.changes, journalId: SET_ID },
    {
      item: 'item-2',
      remedy: 'config/unset',
      outcome: 'needs-new-terminal',
      changes: variable.changes,
      journalId: SET_ID,
    },
  ],
  verification: { run: healthy.id, verdict: 'healthy', causes: [], goRun: resultOf(healthy).goRun as never },
  solved: true,
  newTerminal: true,
  kept: false,
  cancelled: false,
};

const MODULES = ['golang.org/x/text@v0.3.2', 'rsc.io/quote@v1.5.2', 'rsc.io/sampler@v1.3.0'];

/** The changes being made: the second one is at work. */
export const applying: readonly RepairEvent[] = [
  { type: 'started', id: SET_ID, plan: plan.id, items: ['item-1', 'item-2'] },
  { type: 'phase', phase: 'applying', atMs: 3 },
  { type: 'item', item: 'item-1', state: 'applying', atMs: 5 },
  { type: 'item', item: 'item-1', state: 'applied', atMs: 140 },
  { type: 'item', item: 'item-2', state: 'applying', atMs: 150 },
];

/** All changes are made, and the check after them is half done. */
export const verifying: readonly RepairEvent[] = [
  ...applying,
  { type: 'item', item: 'item-2', state: 'applied', atMs: 900 },
  { type: 'phase', phase: 'checking', atMs: 910 },
  ...eventsOf(healthy)
    .flat()
    .slice(0, 31)
    .map((event): RepairEvent => ({ type: 'check', event })),
  ...MODULES.slice(0, 2).map(
    (module, index): RepairEvent => ({ type: 'module', module, ok: true, bytes: 41_300, atMs: 4000 + index }),
  ),
];

/** It works. */
export const solved: readonly RepairEvent[] = [
  ...applying,
  { type: 'phase', phase: 'checking', atMs: 910 },
  ...eventsOf(healthy)
    .flat()
    .map((event): RepairEvent => ({ type: 'check', event })),
  ...MODULES.map(
    (module, index): RepairEvent => ({ type: 'module', module, ok: true, bytes: 41_300, atMs: 4000 + index }),
  ),
  { type: 'result', result },
];

/** It did not help, and was taken back. */
export const rolledBack: readonly RepairEvent[] = [
  ...applying,
  { type: 'phase', phase: 'checking', atMs: 910 },
  { type: 'phase', phase: 'rolling-back', atMs: 6000 },
  {
    type: 'result',
    result: {
      ...result,
      id: null,
      items: [
        { item: 'item-1', remedy: 'config/goproxy', outcome: 'rolled-back', changes: mirror.changes },
        { item: 'item-2', remedy: 'config/unset', outcome: 'failed', failure: 'not-permitted', changes: [] },
      ],
      verification: { run: broken.id, verdict: 'broken', causes: broken.causes },
      solved: false,
      newTerminal: false,
    },
  },
];

/** Nobody answered as administrator: whether it was made is not known. */
export const silent: readonly RepairEvent[] = [
  ...applying,
  { type: 'phase', phase: 'checking', atMs: 910 },
  {
    type: 'result',
    result: {
      ...result,
      items: [
        { item: 'item-1', remedy: 'config/goproxy', outcome: 'failed', failure: 'timed-out', changes: mirror.changes },
        { item: 'item-2', remedy: 'config/unset', outcome: 'rolled-back', changes: [] },
      ],
      verification: { run: broken.id, verdict: 'broken', causes: broken.causes },
      solved: false,
    },
  },
];

/** The changes did what they should, and `go` fails for another reason. */
export const keptButBroken: readonly RepairEvent[] = [
  ...applying,
  { type: 'phase', phase: 'checking', atMs: 910 },
  {
    type: 'result',
    result: {
      ...result,
      verification: { run: broken.id, verdict: 'broken', causes: broken.causes },
      solved: false,
      kept: true,
    },
  },
];

export const NEXT_SET_ID = '20261122T023409Z-5e7002';

const nextItem: PlanItem = { ...mirror, remedy: 'proxy/use-mirror', changes: [{ ...mirrorChange, before: null }] };

/** What the check after the first round leads to. */
export const nextPlan: RepairPlan = { id: 'plan-2', run: healthy.id, items: [nextItem], manual: [] };

/** The second round, which helps. */
export const solvedNext: readonly RepairEvent[] = [
  { type: 'started', id: NEXT_SET_ID, plan: nextPlan.id, items: ['item-1'] },
  { type: 'phase', phase: 'checking', atMs: 910 },
  {
    type: 'result',
    result: {
      ...result,
      id: NEXT_SET_ID,
      plan: nextPlan.id,
      items: [{ item: 'item-1', remedy: nextItem.remedy, outcome: 'fixed', changes: nextItem.changes }],
    },
  },
];

/** Administrator rights were refused before anything was changed. */
export const declined: readonly RepairEvent[] = [
  ...applying.slice(0, 2),
  {
    type: 'result',
    result: {
      ...result,
      id: null,
      items: [{ item: 'item-2', remedy: 'config/unset', outcome: 'declined', failure: 'declined', changes: [] }],
      verification: null,
      solved: false,
      newTerminal: false,
    },
  },
];

const changeSet: ChangeSet = {
  id: SET_ID,
  at: '2026-11-22T10:34:01.000+08:00',
  state: 'applied',
  items: [
    { remedy: mirror.remedy, params: mirror.params, scope: 'user', changes: mirror.changes },
    { remedy: variable.remedy, params: variable.params, scope: 'machine', changes: variable.changes },
  ],
};

/** A journal with one repair in it. */
export const undoable: UndoList = { sets: [changeSet], journal: 'sound' };

/** A journal whose last repair was cut off. */
export const interrupted: UndoList = { sets: [{ ...changeSet, state: 'interrupted' }], journal: 'sound' };
