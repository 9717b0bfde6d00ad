// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import { ADDRESS_WORDS, address } from '../../../shared/text/ui/address.ts';
import { CALL_FAILURE_WORDS } from '../../../shared/text/ui/call-failure-words.ts';
import { goSettings } from '../../../shared/text/ui/go-settings.ts';
import { wishWords } from '../../../shared/text/ui/wish.ts';
import { addressEvents, TYPED } from './fakes/addresses.ts';
import { settingsEvents } from './fakes/go-settings.ts';
import { used, wished } from './fakes/mirrors.ts';
import { openApp } from './fakes/open-app.tsx';

afterEach(cleanup);

describe.each(LANGUAGES)('in %s', (language) => {
  const say = (text: Text): string => text[language];

  async function addressesTyped(text: string) {
    const app = openApp(language);
    await app.press(say(address.title));
    fireEvent.change(screen.getByRole('textbox', { name: say(address.field) }), { target: { value: text } });
    return app;
  }

  it('tests addresses: says which line is none, how each came off, and what to type', async () => {
    const { bridge, press } = await addressesTyped(TYPED);
    expect(screen.getByText(/not an address/, { selector: 'span' })).toBeTruthy();
    await press(address.run[language]({ count: 3 }));
    expect(bridge.asked).toEqual([`tool.start ${JSON.stringify({ tool: 'addresses', text: TYPED })}`]);
    await act(async () => bridge.tellTool(addressEvents));
    expect(screen.getByText(say(ADDRESS_WORDS['module-proxy']))).toBeTruthy();
    expect(screen.getByText(say(ADDRESS_WORDS.answers))).toBeTruthy();
    expect(screen.getByText(language === 'en' ? /TLS: Reset/ : /TLS：连接被重置/)).toBeTruthy();
    expect(screen.getByText('Resolve-DnsName -Name goproxy.cn -Type A_AAAA')).toBeTruthy();
    expect(screen.getByText('curl.exe -I -v https://www.example.com')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(address.announceDone[language]({ good: 2, all: 3 }));
    const [details] = screen.getAllByRole('button', { name: say(address.evidence) });
    await act(async () => details?.click());
    expect(screen.getByText(/curl\.exe -v -I/)).toBeTruthy();
  });

  it('says why a test could not run, and keeps what was typed', async () => {
    const { bridge, press } = await addressesTyped('goproxy.cn');
    bridge.refusal = { code: 'busy', operation: 'tool.start' };
    await press(address.run[language]({ count: 1 }));
    expect(screen.getByText(say(CALL_FAILURE_WORDS.busy))).toBeTruthy();
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'goproxy.cn');
    bridge.refusal = null;
    await press(address.run[language]({ count: 1 }));
    await act(async () => bridge.dieInTool('exited'));
    expect(screen.getByText(say(CALL_FAILURE_WORDS['engine-died']))).toBeTruthy();
  });

  it('can be stopped, and takes nothing of what comes after', async () => {
    const { bridge, press } = await addressesTyped('goproxy.cn');
    await press(address.run[language]({ count: 1 }));
    await press(say(address.stop));
    expect(bridge.asked.at(-1)).toBe('tool.cancel');
    await act(async () => bridge.tellTool(addressEvents));
    expect(screen.getByText(say(address.empty))).toBeTruthy();
  });

  it('lists the settings of go, marks the very character, and filters', async () => {
    const { bridge, press } = openApp(language);
    await press(say(goSettings.title));
    expect(bridge.asked).toEqual(['tool.start {"tool":"settings"}']);
    await act(async () => bridge.tellTool(settingsEvents));
    const row = screen.getByRole('row', { name: /GOPROXY/ });
    expect([...row.querySelectorAll('mark')].some((mark) => mark.textContent === '，')).toBe(true);
    expect(within(row).getByText(/goproxy\.io/)).toBeTruthy();
    expect(screen.queryByRole('row', { name: /GOMODCACHE/ })).toBeNull();
    await press(say(goSettings.all));
    expect(screen.getByRole('row', { name: /GOMODCACHE/ })).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '7890' } });
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await press(say(goSettings.copyAll));
    expect(bridge.copied).toEqual(['HTTPS_PROXY=http://127.0.0.1:7890']);
  });

  it('changes a setting only after showing what that changes, and offers the way back', async () => {
    const { bridge, press } = openApp(language);
    await press(say(goSettings.title));
    await act(async () => bridge.tellTool(settingsEvents));
    bridge.plan = wished;
    const name = 'GOPROXY';
    await press(goSettings.edit[language]({ name }));
    const field = screen.getByRole('textbox', { name: goSettings.newValue[language]({ name }) });
    fireEvent.change(field, { target: { value: ' https://goproxy.io,direct ' } });
    await press(say(goSettings.showChange));
    expect(bridge.asked).toContain('settings.plan GOPROXY https://goproxy.io,direct');
    expect(document.activeElement?.textContent).toBe(say(wishWords.willChange));
    expect(bridge.asked.some((call) => call.startsWith('repair.apply'))).toBe(false);
    await press(say(goSettings.apply));
    await act(async () => bridge.tellRepair(used));
    expect(screen.getByRole('heading', { name: say(goSettings.applied) })).toBeTruthy();
    expect(screen.getByRole('button', { name: say(wishWords.undo) })).toBeTruthy();
    // The table is read again at once, and after the way back too.
    const reads = () => bridge.asked.filter((call) => call.startsWith('tool.start')).length;
    expect(reads()).toBe(2);
    await act(async () => bridge.tellTool(settingsEvents));
    await press(say(wishWords.undo));
    expect(reads()).toBe(3);
    await act(async () => bridge.tellTool(settingsEvents));
    await press(say(goSettings.back));
    expect(reads()).toBe(3);
  });

  it('writes no hidden password back, and offers no change that starts programs', async () => {
    const { bridge, press } = openApp(language);
    await press(say(goSettings.title));
    await act(async () => bridge.tellTool(settingsEvents));
    await press(goSettings.edit[language]({ name: 'GOPROXY' }));
    const field = screen.getByRole('textbox', { name: goSettings.newValue[language]({ name: 'GOPROXY' }) });
    fireEvent.change(field, { target: { value: 'https://li:***@proxy.corp.example' } });
    expect(screen.getByRole('button', { name: say(goSettings.showChange) }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(say(goSettings.secret))).toBeTruthy();
    await press(say(goSettings.all));
    expect(screen.queryByRole('button', { name: goSettings.edit[language]({ name: 'GOFLAGS' }) })).toBeNull();
  });
});
