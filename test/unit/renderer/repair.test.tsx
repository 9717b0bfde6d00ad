// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanItem } from '../../../shared/domain/repair.ts';
import type { RepairEvent } from '../../../shared/domain/repair-session.ts';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import { TOGETHER_WORDS } from '../../../shared/text/repair-words.ts';
import { accountWords } from '../../../shared/text/ui/account.ts';
import { checking } from '../../../shared/text/ui/checking.ts';
import { interrupted as died } from '../../../shared/text/ui/endings.ts';
import { STATE_WORDS } from '../../../shared/text/ui/outcome-words.ts';
import { ending, plan as planWords, preview, recovery, repairing, undo } from '../../../shared/text/ui/repair.ts';
import { terminalWords } from '../../../shared/text/ui/terminal.ts';
import { welcome } from '../../../shared/text/ui/welcome.ts';
import { fakeCauseTexts } from './fakes/cause-texts.ts';
import { openApp } from './fakes/open-app.tsx';
import {
  applying,
  declined,
  interrupted,
  keptButBroken,
  NEXT_SET_ID,
  nextPlan,
  plan,
  rolledBack,
  SET_ID,
  silent,
  solved,
  solvedNext,
  undoable,
  verifying,
} from './fakes/repairs.ts';
import { broken } from './fakes/scripts.ts';
import { eventsOf } from './fakes/sessions.ts';

const ACCOUNT = { host: 'git.corp.example.com', file: '/home/li/.netrc' };

afterEach(cleanup);

/** The same end of a repair that only emptied a cache. */
function onlyFlushed(event: RepairEvent): RepairEvent {
  const items = [{ item: 'item-1', remedy: 'dns/flush', outcome: 'fixed' as const, changes: [], journalId: SET_ID }];
  return event.type === 'result' ? { ...event, result: { ...event.result, items } } : event;
}

describe.each(LANGUAGES)('a repair in %s', (language) => {
  const say = (text: Text): string => text[language];
  const title = (remedy: string): string => fakeCauseTexts.renderRemedy({ remedy, params: {} }, language).title;
  const repairButton = planWords.repair[language]({ count: 2 });

  /** The app with a diagnosis and its plan on screen. */
  async function diagnosed(made = plan) {
    const app = openApp(language);
    app.bridge.plan = made;
    await app.press(say(welcome.start));
    await app.tell(eventsOf(broken));
    return { ...app, tellRepair: (events: typeof solved) => act(async () => app.bridge.tellRepair(events)) };
  }

  it('stands on the card of its cause, with what only a person can do', async () => {
    const { press, bridge } = await diagnosed();
    expect(screen.getByText(title('config/goproxy'))).toBeTruthy();
    expect(screen.getByText(title('config/unset'))).toBeTruthy();
    expect(screen.getByText('set GOPROXY=')).toBeTruthy();
    const { request, message } = fakeCauseTexts.renderManual(broken.causes[0] as never, language);
    expect(screen.getByText(new RegExp(request.replaceAll('.', String.raw`\.`)))).toBeTruthy();
    await press(say(planWords.copyRequest));
    expect(bridge.copied).toEqual([message]);
  });

  it('can be made by an account of one’s own, which main asks for: the page only names the host', async () => {
    const manual = [
      { kind: 'help-desk' as const, cause: { code: 'tls.sni-blocked', subject: 'proxy.golang.org' }, account: ACCOUNT },
    ];
    const { press, heading, bridge } = await diagnosed({ ...plan, items: [], manual });
    await press(say(accountWords.offer));
    expect(bridge.asked.at(-1)).toBe(`repair.account ${ACCOUNT.host}`);
    // The window was closed: everything is as it was, and the button works again.
    expect(screen.queryByText(say(preview.title))).toBeNull();
    bridge.planWithAccount = { ...plan, id: 'plan-2' };
    await press(say(accountWords.offer));
    expect(heading()).toBe(say(preview.title));
  });

  it('can be for one terminal only: opened by main, or copied line by line', async () => {
    const [first, ...others] = plan.items;
    const terminal = { GOPROXY: 'https://goproxy.cn,direct', GOFLAGS: null };
    const { press, bridge } = await diagnosed({ ...plan, items: [{ ...(first as PlanItem), terminal }, ...others] });
    // What only this terminal holds is taken away in a new one; here there is no program for it.
    await press(say(terminalWords.open));
    expect(bridge.asked.at(-1)).toBe('repair.openTerminal null');
    expect(screen.getByText(say(terminalWords.none))).toBeTruthy();
    await press(say(planWords.show));
    await press(say(terminalWords.title));
    expect(screen.getByText(/^\$env:GOPROXY = 'https:\/\/goproxy.cn,direct'\s+Remove-Item Env:GOFLAGS$/u)).toBeTruthy();
    expect(screen.getByText(/^set "GOPROXY=https:\/\/goproxy.cn,direct"\s+set "GOFLAGS="$/u)).toBeTruthy();
    expect(screen.getByText(/^export GOPROXY=https:\/\/goproxy.cn,direct\s+unset GOFLAGS$/u)).toBeTruthy();
    await press(say(terminalWords.open));
    expect(bridge.asked.at(-1)).toBe('repair.openTerminal item-1');
    expect(screen.getByText(say(terminalWords.opened))).toBeTruthy();
  });

  it('is one click: applies the safe changes, proves them, and says so', async () => {
    const { press, tellRepair, heading, bridge, stores } = await diagnosed();
    await press(repairButton);
    expect(bridge.asked.at(-1)).toBe('repair.apply item-1 item-2');
    expect(heading()).toBe(say(repairing.title));
    await tellRepair(applying);
    expect(screen.getByText(say({ 'zh-CN': '正在修改', en: 'Changing' }))).toBeTruthy();
    await tellRepair(verifying.slice(applying.length));
    expect(heading()).toBe(say(repairing.verifyTitle));
    // go was done with it at 4000 ms; the check began at 910 ms.
    const fetched = screen.getByText('golang.org/x/text@v0.3.2').closest('li') as HTMLElement;
    const after = repairing.moduleAfter[language]({ time: '3090 ms' });
    expect(within(fetched).getByText(`${say(STATE_WORDS.ok)} · 40.3 KiB · ${after}`)).toBeTruthy();
    await tellRepair(solved.slice(-1));
    expect(heading()).toBe(say(ending.solved));
    expect(screen.getByText(say(ending.newTerminal))).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(say(repairing.announceSolved));
    // The check that proved it is the last run now.
    expect(stores.check.getState().session.verdict?.verdict).not.toBe('broken');
  });

  it('can be looked at before: what becomes of what, unticked where it wants thought', async () => {
    const { press, heading, bridge } = await diagnosed();
    await press(say(planWords.show));
    expect(heading()).toBe(say(preview.title));
    expect(screen.getAllByText('https://goproxy.cn,direct').length).toBeGreaterThan(0);
    expect(screen.getAllByText(say(preview.absent))).toHaveLength(2);
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false]);
    await act(async () => boxes[1]?.click());
    await press(preview.apply[language]({ count: 1 }));
    expect(bridge.asked.at(-1)).toBe('repair.apply item-1');
    expect(heading()).toBe(say(repairing.title));
  });

  it('is ticked and unticked as one where its parts do not help alone', async () => {
    const [first, second, third] = plan.items;
    if (!first || !second || !third) throw new Error('the plan of the fakes has three items');
    const items = [{ ...first, together: [second.id] }, { ...second, together: [first.id] }, third];
    const { press } = await diagnosed({ ...plan, items });
    await press(say(planWords.show));
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    for (const ticked of [false, true]) {
      await act(async () => boxes[1]?.click());
      expect(boxes.map(({ checked }) => checked)).toEqual([ticked, ticked, false]);
    }
    for (const other of [first, second])
      expect(screen.getByText(TOGETHER_WORDS[language]({ titles: [title(other.remedy)] }))).toBeTruthy();
  });

  it('is not offered with the focus on *Apply* once something careful is ticked', async () => {
    const { press } = await diagnosed();
    await press(say(planWords.show));
    await act(async () => screen.getAllByRole('checkbox')[2]?.click());
    await press(say(preview.back));
    await press(say(planWords.show));
    expect(document.activeElement?.textContent).toBe(say(preview.back));
  });

  it('that does not help says what was tried, what is left, and what to tell the help desk', async () => {
    const { press, tellRepair, heading } = await diagnosed();
    await press(repairButton);
    await tellRepair(rolledBack);
    expect(heading()).toBe(say(ending.notSolved));
    expect(screen.getByText(say(ending.rolledBack))).toBeTruthy();
    expect(screen.getByRole('region', { name: say(ending.helpDesk) }).textContent).toContain('curl -sSIv');
    expect(screen.queryByRole('button', { name: say(ending.undo) })).toBeNull();
  });

  it('that nobody answered is no refusal: it may be in force, and can be taken back', async () => {
    const { press, tellRepair, heading, bridge } = await diagnosed();
    await press(repairButton);
    bridge.undoList = undoable;
    await tellRepair(silent);
    expect(heading()).toBe(say(ending.notSolved));
    expect(screen.getByText(say(ending.unseen))).toBeTruthy();
    await press(say(ending.undo));
    expect(bridge.asked.at(-1)).toBe(`undo.apply ${JSON.stringify({ set: SET_ID })}`);
  });

  it('goes on by itself with what one fault had hidden, and undoes all of it', async () => {
    const { press, tellRepair, heading, bridge } = await diagnosed();
    await press(repairButton);
    bridge.plan = nextPlan;
    await tellRepair(keptButBroken);
    expect(bridge.asked.slice(-2)).toEqual(['repair.plan', 'repair.apply item-1']);
    expect(heading()).toBe(say(repairing.title));
    expect(screen.getByText(say(repairing.another))).toBeTruthy();
    bridge.undoList = undoable;
    await tellRepair(solvedNext);
    expect(heading()).toBe(say(ending.solved));
    expect(screen.getByText(title('config/goproxy'))).toBeTruthy();
    expect(screen.getByText(title('proxy/use-mirror'))).toBeTruthy();
    await press(say(ending.undo));
    expect(bridge.asked.filter((call) => call.startsWith('undo.apply'))).toEqual([
      `undo.apply ${JSON.stringify({ set: NEXT_SET_ID })}`,
      `undo.apply ${JSON.stringify({ set: SET_ID })}`,
    ]);
  });

  it('ends where the next round would only do the same again', async () => {
    const { press, tellRepair, heading, bridge } = await diagnosed();
    await press(repairButton);
    await tellRepair(keptButBroken);
    expect(heading()).toBe(say(ending.notSolved));
    expect(bridge.asked.filter((call) => call.startsWith('repair.apply'))).toHaveLength(1);
    expect(screen.getByRole('button', { name: say(ending.undo) })).toBeTruthy();
  });

  it('that was not allowed leads back to the diagnosis, with the reason', async () => {
    const { press, tellRepair, heading } = await diagnosed();
    await press(repairButton);
    await tellRepair(declined);
    expect(heading()).toBe(fakeCauseTexts.renderCause({ ...broken.causes[0], params: {} } as never, language).headline);
    // Seen and announced alike.
    expect(screen.getAllByText(say(ending.declined))).toHaveLength(2);
    for (const other of [ending.cancelled, ending.stopped]) expect(screen.queryByText(say(other))).toBeNull();
  });

  it.each([
    [null, ending.cancelled],
    [SET_ID, ending.stopped],
  ])('that was stopped says whether anything of it stands: %s', async (id, text) => {
    const { press, tellRepair } = await diagnosed();
    await press(repairButton);
    await tellRepair(
      declined.map((event) =>
        event.type === 'result' ? { ...event, result: { ...event.result, id, cancelled: true } } : event,
      ),
    );
    expect(screen.getAllByText(say(text))).toHaveLength(2);
  });

  it('is stopped by its button', async () => {
    const { press, bridge } = await diagnosed();
    await press(repairButton);
    await press(say(repairing.stop));
    expect(bridge.asked.at(-1)).toBe('repair.cancel');
    expect(screen.getByRole('button', { name: say(repairing.stopping) })).toHaveProperty('disabled', true);
  });

  it('is undone from the end, with a question where somebody changed a place since', async () => {
    const { press, tellRepair, bridge } = await diagnosed();
    await press(repairButton);
    bridge.undoList = undoable;
    await tellRepair(solved);
    bridge.undone = { done: false, changes: [{ set: SET_ID, what: 'go env GOPROXY', outcome: 'conflict' }] };
    await press(say(ending.undo));
    expect(screen.getByText(say(undo.conflictText))).toBeTruthy();
    bridge.undone = { done: true, changes: [{ set: SET_ID, what: 'go env GOPROXY', outcome: 'restored' }] };
    await press(say(undo.restore));
    expect(bridge.asked.at(-1)).toBe(`undo.apply {"set":"${SET_ID}","onConflict":"restore"}`);
    expect(screen.getByRole('status').textContent).toBe(say(undo.done));
  });

  it('that only emptied a cache has no way back, and offers none, whether it helped or not', async () => {
    const ends = [
      { script: solved, title: ending.solved, lead: null },
      { script: keptButBroken, title: ending.notSolved, lead: ending.keptForGood },
    ];
    for (const { script, title: head, lead } of ends) {
      const { press, tellRepair, heading, bridge } = await diagnosed();
      await press(repairButton);
      // Nothing is left that could be tried next.
      bridge.plan = { ...plan, items: [] };
      await tellRepair(script.map(onlyFlushed));
      expect(heading()).toBe(say(head));
      expect(screen.getByText(title('dns/flush'))).toBeTruthy();
      if (lead) expect(screen.getByText(say(lead))).toBeTruthy();
      expect(screen.queryByRole('button', { name: say(ending.undo) })).toBeNull();
      cleanup();
    }
  });

  it('whose engine dies leads to what it left behind', async () => {
    const { press, bridge, heading } = await diagnosed();
    await press(repairButton);
    bridge.undoList = interrupted;
    await act(async () => bridge.dieInRepair('exited'));
    expect(heading()).toBe(say(died.title));
    await press(say(recovery.look));
    expect(heading()).toBe(say(recovery.title));
    bridge.undoList = undoable;
    const before = bridge.asked.length;
    await press(say(recovery.keep));
    // What is kept is proven at once.
    expect(bridge.asked.slice(before)).toEqual([`undo.keep ${SET_ID}`, 'check.start {}']);
    expect(heading()).toBe(say(checking.title));
  });
});

describe('at the start', () => {
  it('a repair that was cut off is offered to be dealt with first', async () => {
    const app = openApp('en');
    app.bridge.undoList = interrupted;
    await act(async () => app.stores.begin());
    expect(app.heading()).toBe(recovery.title.en);
    expect(within(screen.getByRole('main')).getByText('go env GOPROXY')).toBeTruthy();
    await app.press(recovery.later.en);
    expect(app.heading()).toBe(welcome.title.en);
  });
});
