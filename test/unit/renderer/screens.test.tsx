// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderCause } from '../../../shared/diagnosis/render-cause.ts';
import type { Cause } from '../../../shared/domain/cause.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { LANGUAGES } from '../../../shared/domain/text.ts';
import { goSays } from '../../../shared/text/go-says.ts';
import { TERMS } from '../../../shared/text/terms.ts';
import { checking } from '../../../shared/text/ui/checking.ts';
import { diagnosis } from '../../../shared/text/ui/diagnosis.ts';
import {
  DIED_WORDS,
  healthy as healthyTexts,
  incomplete as incompleteTexts,
  interrupted,
} from '../../../shared/text/ui/endings.ts';
import { flowcharts } from '../../../shared/text/ui/flowcharts.ts';
import { report } from '../../../shared/text/ui/report.ts';
import { shell } from '../../../shared/text/ui/shell.ts';
import { explain, welcome } from '../../../shared/text/ui/welcome.ts';
import { fakeCauseTexts } from './fakes/cause-texts.ts';
import { openApp } from './fakes/open-app.tsx';
import { broken, healthy, incomplete } from './fakes/scripts.ts';
import { eventsOf } from './fakes/sessions.ts';
import { wholeText } from './whole-text.ts';

afterEach(cleanup);

describe.each(LANGUAGES)('in %s', (language) => {
  const say = (text: Text): string => text[language];
  const rendered = (code: string) => fakeCauseTexts.renderCause({ code, subject: '', params: {} }, language);
  const started = async () => {
    const app = openApp(language);
    await app.press(say(welcome.start));
    return app;
  };

  it('welcomes with one primary button, and the focus on the heading', () => {
    const { heading } = openApp(language);
    expect(heading()).toBe(say(welcome.title));
    expect(document.activeElement?.tagName).toBe('H1');
    expect(document.documentElement.lang).toBe(language);
    expect(document.title).toBe(say(shell.product));
  });

  it('shows the steps and the ways to the servers while it checks', async () => {
    const { tell, heading } = await started();
    expect(heading()).toBe(say(checking.title));
    expect(screen.getByText(say(checking.starting))).toBeTruthy();
    await tell(eventsOf(broken).slice(0, 22));
    const steps = within(screen.getByRole('list', { name: /./ })).getAllByRole('listitem');
    expect(steps.map((step) => step.getAttribute('aria-label'))).toContain(
      language === 'en' ? 'Read settings Warning' : '读设置 注意',
    );
    expect(screen.getByText('goproxy.cn')).toBeTruthy();
    expect(screen.queryByText(say(checking.firstVerdict))).toBeNull();
    await tell(eventsOf(broken).slice(22, 30));
    expect(screen.getByText(say(checking.firstVerdict))).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain(rendered('tls.sni-blocked').headline);
  });

  it('diagnoses: headline, certainty, what go prints, advice', async () => {
    const { tell, heading } = await started();
    await tell(eventsOf(broken));
    expect(heading()).toBe(rendered('tls.sni-blocked').headline);
    expect(screen.getByText(rendered('config.env-shadowed').headline)).toBeTruthy();
    expect(screen.getByText(language === 'en' ? 'Confirmed' : '已确认')).toBeTruthy();
    expect(screen.getByText(language === 'en' ? 'Likely' : '很可能')).toBeTruthy();
    expect(screen.getByText(/wsarecv: An existing connection/)).toBeTruthy();
    expect(screen.getByText(say(goSays({})))).toBeTruthy();
    expect(screen.getByText(wholeText(rendered('tls.sni-blocked').advice))).toBeTruthy();
    // What a word means is told to who comes there by keyboard, and who hears the page, too.
    const term = screen.getAllByText('SNI', { selector: 'dfn' })[0];
    act(() => term?.focus());
    expect(document.activeElement).toBe(term);
    const described = document.getElementById(term?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(TERMS.sni.meaning[language]);
    expect(screen.getByRole('status').textContent).toBe(say(checking.announceDone));
  });

  it('does not pass a prediction off as what go prints', async () => {
    const { tell } = await started();
    const [first, ...others] = broken.causes;
    await tell(eventsOf({ ...broken, causes: [{ ...(first as Cause), goMessagePredicted: true }, ...others] }));
    expect(screen.getByText(say(goSays({ goMessagePredicted: true })))).toBeTruthy();
    expect(screen.queryByText(say(goSays({})))).toBeNull();
  });

  it('opens evidence, its control and its command, and copies the command', async () => {
    const { tell, bridge } = await started();
    await tell(eventsOf(broken));
    expect(screen.queryByText(/ECONNRESET/)).toBeNull();
    const [why] = screen.getAllByRole('button', { name: say(diagnosis.why) });
    await act(async () => why?.click());
    expect(why?.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/ECONNRESET/)).toBeTruthy();
    expect(screen.getByText(say(diagnosis.compared))).toBeTruthy();
    const command = screen.getByText(/connect-to proxy\.golang\.org/);
    const copy = within(command.parentElement as HTMLElement).getByRole('button', { name: say(shell.copy) });
    await act(async () => copy.click());
    expect(bridge.copied).toEqual([command.textContent]);
    expect(screen.getByRole('status').textContent).toBe(say(shell.copied));
  });

  it('folds the consequences', async () => {
    const { tell, press } = await started();
    await tell(eventsOf(broken));
    await press(diagnosis.consequences[language]({ count: 3 }));
    expect(screen.getByText('golang.org/x/text@v0.3.2')).toBeTruthy();
  });

  it('copies a report for a chat', async () => {
    const { tell, press, bridge } = await started();
    await tell(eventsOf(broken));
    await press(say(report.copyChat));
    expect(bridge.copied[0]).toContain(
      renderCause({ code: 'tls.sni-blocked', subject: 'proxy.golang.org', params: {} }, language).headline,
    );
    expect(bridge.copied[0]).toContain('curl -sSIv');
    expect(bridge.copied[0]).toContain('go1.26.1');
  });

  it('says that all is well, with proof and remarks', async () => {
    const { tell, heading } = await started();
    await tell(eventsOf(healthy));
    expect(heading()).toBe(say(healthyTexts.title));
    expect(screen.getByText('goproxy.cn · 175 ms')).toBeTruthy();
    expect(screen.getByText(wholeText(rendered('go.mirror-unsafe-version').summary))).toBeTruthy();
  });

  it('says what stayed open', async () => {
    const { tell, heading } = await started();
    await tell(eventsOf(incomplete));
    expect(heading()).toBe(say(incompleteTexts.title));
    expect(screen.getByText(wholeText(fakeCauseTexts.renderUndecided('go-not-finished', language)))).toBeTruthy();
    expect(screen.getByText(say(incompleteTexts.helpsProject))).toBeTruthy();
  });

  it('says that it was interrupted, and tries again', async () => {
    const { die, heading, press } = await started();
    await die('exited');
    expect(heading()).toBe(say(interrupted.title));
    expect(screen.getByText(say(DIED_WORDS.exited))).toBeTruthy();
    await press(say(interrupted.retry));
    expect(heading()).toBe(say(checking.title));
  });

  it('keeps the last run in one line, and leads back to it', async () => {
    const { tell, heading, press } = await started();
    await tell(eventsOf(broken));
    await press(say(diagnosis.home));
    expect(heading()).toBe(say(welcome.title));
    await press(say(welcome.lastShow));
    expect(heading()).toBe(rendered('tls.sni-blocked').headline);
  });

  it('says when a cancelled run came to nothing', async () => {
    const { tell, heading, press } = await started();
    await tell(eventsOf(broken).slice(0, 5));
    await press(say(checking.cancel));
    expect(heading()).toBe(say(welcome.title));
    expect(screen.getByText(new RegExp(say(welcome.lastCancelled)))).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(say(checking.announceCancelled));
  });

  it('explains a pasted error', async () => {
    const { bridge, press } = openApp(language);
    bridge.matches = [{ code: 'tls.sni-blocked', subject: 'proxy.golang.org', line: 'connection reset by peer' }];
    await press(new RegExp(say(welcome.paste)));
    fireEvent.change(screen.getByRole('textbox', { name: say(explain.label) }), { target: { value: 'reset' } });
    await press(say(explain.run));
    expect(screen.getByText(rendered('tls.sni-blocked').headline)).toBeTruthy();
    bridge.matches = [];
    await press(say(explain.run));
    expect(screen.getAllByText(say(explain.nothing)).length).toBeGreaterThan(0);
  });

  it('shows the chosen project, and lets go of it', async () => {
    const { press, bridge } = openApp(language);
    await press(new RegExp(say(welcome.project)));
    expect(screen.getByText(/100% & more/)).toBeTruthy();
    await press(say(welcome.projectRemove));
    expect(screen.queryByText(/100% & more/)).toBeNull();
    await act(async () => bridge.drop({ id: 'project-2', name: '项目', path: 'D:\\100% 项目' }));
    expect(screen.getByText('D:\\100% 项目')).toBeTruthy();
    await act(async () => bridge.drop(null));
    expect(screen.getByText(say(welcome.dropRefused))).toBeTruthy();
  });

  it('tells why a check could not be started', async () => {
    const { bridge, press, heading } = openApp(language);
    bridge.refusal = { code: 'busy', operation: 'check.start' };
    await press(say(welcome.start));
    expect(heading()).toBe(say(welcome.title));
    expect(screen.getByText(language === 'en' ? /already running/ : /已有一次检查/)).toBeTruthy();
  });

  it('shows the flowcharts with the run on them', async () => {
    const { tell, press, bridge } = await started();
    await tell(eventsOf(broken));
    await press(say(shell.flowcharts));
    // The step that is to blame is chosen.
    expect(
      screen.getByRole('button', { pressed: true, name: language === 'en' ? /^Read settings/ : /^读设置/ }),
    ).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('button', { name: language === 'en' ? /^Reach/ : /^连上/ }), { key: 'Enter' });
    expect(screen.getByText(rendered('tls.sni-blocked').summary)).toBeTruthy();
    await press(say(flowcharts.copyMermaid));
    expect(bridge.copied[0]).toMatch(/^flowchart TD\n/);
    await press(language === 'en' ? 'Connectivity' : '连通性');
    expect(screen.getByRole('combobox', { name: say(flowcharts.target) })).toBeTruthy();
  });
});

it('changes language live, also in the middle of a diagnosis', async () => {
  const { tell, press, heading } = openApp('zh-CN');
  await press(welcome.start['zh-CN']);
  await tell(eventsOf(broken));
  await press('EN');
  expect(heading()).toBe('proxy.golang.org is blocked by name');
  expect(document.documentElement.lang).toBe('en');
});
