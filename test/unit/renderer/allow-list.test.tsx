// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import {
  ALLOW_ACTION_WORDS,
  ALLOW_RESULT_WORDS,
  allowList,
  NO_ELEVATION_WORDS,
} from '../../../shared/text/ui/allow-list.ts';
import type { AllowList } from '../../../shared/windows/allow-list.ts';
import { productById } from '../../../shared/windows/find-products.ts';
import { openApp } from './fakes/open-app.tsx';

afterEach(cleanup);

const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const COMMAND = `netsh advfirewall firewall set rule name="no go" dir=out program="${GO}" new enable=no`;
const blocked: AllowList = {
  supported: true,
  readable: true,
  programs: [
    {
      path: GO,
      blocked: true,
      rules: [
        {
          id: '{5C0B}',
          name: 'no go',
          direction: 'out',
          action: 'block',
          active: true,
          profiles: ['Private'],
          store: 'local',
        },
      ],
      actions: [{ id: 'action-1', kind: 'disable', ruleName: 'no go', command: COMMAND }],
      identity: { signature: 'valid', signer: 'CN=Google LLC', checksum: 'unknown', sha256: 'ab'.repeat(32) },
    },
  ],
  products: [
    { name: '火绒安全软件', known: 'huorong', microsoft: false, state: 'on', managed: false },
    { name: 'CrowdStrike Falcon', known: 'crowdstrike', microsoft: false, state: 'unknown', managed: true },
    { name: 'Guard 3000', known: null, microsoft: false, state: 'on', managed: false },
  ],
  listed: true,
  detections: [
    {
      threat: 'Trojan:Win32/Wacatac.C!ml',
      files: ['C:\\go\\x.zip'],
      actions: [{ id: 'action-2', kind: 'restore', ruleName: 'C:\\go\\x.zip', command: 'MpCmdRun -Restore' }],
    },
  ],
  exclusion: {
    path: 'C:\\Users\\li\\go\\pkg\\mod',
    managed: false,
    action: { id: 'action-3', kind: 'exclude', ruleName: 'mod', command: 'Add-MpPreference' },
  },
  noElevation: null,
};

describe.each(LANGUAGES)('the allow-list helper in %s', (language) => {
  const say = (text: Text): string => text[language];

  async function looked(list: AllowList) {
    const app = openApp(language);
    app.bridge.allowList = list;
    await app.press(say(allowList.title));
    await app.press(say(allowList.read));
    return app;
  }

  it('asks nothing before it is told to', async () => {
    const { press, heading, bridge } = openApp(language);
    await press(say(allowList.title));
    expect(heading()).toBe(say(allowList.title));
    expect(bridge.asked).not.toContain('guards.read');
  });

  it('shows the program, the rule with its owner, and the exact command', async () => {
    await looked(blocked);
    expect(screen.getByText(GO)).toBeTruthy();
    expect(screen.getByText(say(allowList.blocked))).toBeTruthy();
    expect(screen.getByText(/^no go · /u)).toBeTruthy();
    expect(screen.getByText(COMMAND)).toBeTruthy();
  });

  it('says who signed the program, and warns where nothing proves it', async () => {
    await looked(blocked);
    expect(screen.getByText(/CN=Google LLC/u)).toBeTruthy();
    expect(screen.getByText(new RegExp('ab'.repeat(32), 'u'))).toBeTruthy();
    expect(screen.queryByText(say(allowList.notProven))).toBeNull();
    cleanup();
    const [program] = blocked.programs;
    if (!program) throw new Error('no program');
    await looked({
      ...blocked,
      programs: [{ ...program, identity: { signature: 'unsigned', signer: '', checksum: 'unknown', sha256: null } }],
    });
    expect(screen.getByText(say(allowList.notProven))).toBeTruthy();
    expect(screen.getByText(`SHA-256: ${say(allowList.hashUnknown)}`)).toBeTruthy();
  });

  it('says what the checksum database proves of a go without a signature, and what it disproves', async () => {
    const [program] = blocked.programs;
    if (!program) throw new Error('no program');
    const identity = { signature: 'unsigned', signer: '', sha256: 'ab'.repeat(32) } as const;
    await looked({ ...blocked, programs: [{ ...program, identity: { ...identity, checksum: 'proven' } }] });
    expect(screen.getByText(say(allowList.checksumProven))).toBeTruthy();
    expect(screen.queryByText(say(allowList.notProven))).toBeNull();
    cleanup();
    await looked({
      ...blocked,
      programs: [{ ...program, actions: [], identity: { ...identity, checksum: 'differs' } }],
    });
    expect(screen.getByText(say(allowList.checksumDiffers))).toBeTruthy();
  });

  it('does one action, says how it ended, and looks again', async () => {
    const { bridge, press } = await looked(blocked);
    bridge.allowResult = { outcome: 'refused' };
    await press(say(ALLOW_ACTION_WORDS.disable));
    expect(bridge.asked.filter((call) => call.startsWith('guards.'))).toEqual([
      'guards.read',
      'guards.apply action-1',
      'guards.read',
    ]);
    expect(screen.getAllByText(say(ALLOW_RESULT_WORDS.refused)).length).toBeGreaterThan(0);
  });

  it('offers the command alone where it may not ask for rights', async () => {
    await looked({ ...blocked, noElevation: 'not-installed-for-all' });
    expect(screen.getByText(say(NO_ELEVATION_WORDS['not-installed-for-all']))).toBeTruthy();
    expect(screen.queryByRole('button', { name: say(ALLOW_ACTION_WORDS.disable) })).toBeNull();
    expect(screen.getByText(COMMAND)).toBeTruthy();
  });

  it('says once why there is no button, also where only Defender has an action', async () => {
    const [program] = blocked.programs;
    if (!program) throw new Error('no program');
    await looked({ ...blocked, programs: [{ ...program, actions: [] }], noElevation: 'policy' });
    expect(screen.getAllByText(say(NO_ELEVATION_WORDS.policy))).toHaveLength(1);
    expect(screen.queryByRole('checkbox', { name: say(allowList.consent) })).toBeNull();
  });

  it('says where in each product a person allows go, and when only the administrators can', async () => {
    await looked(blocked);
    expect(screen.getByText(new RegExp(productById('huorong')?.network[language]?.slice(0, 10) ?? '!'))).toBeTruthy();
    expect(screen.getByText(say(allowList.managed))).toBeTruthy();
    expect(screen.getByText(say(allowList.unknownProduct))).toBeTruthy();
    expect(screen.getByText(/Wacatac/u)).toBeTruthy();
  });

  it('weakens nothing before the person has said that they know', async () => {
    const { bridge, press } = await looked(blocked);
    const button = (words: Text) => screen.getByRole('button', { name: say(words) }) as HTMLButtonElement;
    expect(button(ALLOW_ACTION_WORDS.restore).disabled).toBe(true);
    expect(button(ALLOW_ACTION_WORDS.exclude).disabled).toBe(true);
    expect(screen.getByText(say(allowList.exclusionWarning))).toBeTruthy();
    const [, second] = screen.getAllByRole('checkbox', { name: say(allowList.consent) });
    fireEvent.click(second as HTMLElement);
    expect(button(ALLOW_ACTION_WORDS.restore).disabled).toBe(true);
    await press(say(ALLOW_ACTION_WORDS.exclude));
    expect(bridge.asked).toContain('guards.apply action-3');
    // Consent is for one deed.
    expect(button(ALLOW_ACTION_WORDS.exclude).disabled).toBe(true);
  });

  it('leaves a managed Defender to the administrators', async () => {
    await looked({ ...blocked, exclusion: { path: 'C:\\mod', managed: true, action: null } });
    expect(screen.getByText(say(allowList.exclusionManaged))).toBeTruthy();
    expect(screen.queryByRole('button', { name: say(ALLOW_ACTION_WORDS.exclude) })).toBeNull();
  });

  it('opens a security program, and says where it is not found', async () => {
    const { bridge, press } = await looked({ ...blocked, products: blocked.products.slice(0, 1) });
    await press(say(allowList.openProduct));
    expect(bridge.asked).toContain('guards.open huorong');
    expect(screen.queryByText(say(allowList.notFound))).toBeNull();
    cleanup();
    const safe = { name: '360安全卫士', known: '360-safe', microsoft: false, state: 'on', managed: false } as const;
    const again = await looked({ ...blocked, products: [safe] });
    await again.press(say(allowList.openProduct));
    expect(screen.getByText(say(allowList.notFound))).toBeTruthy();
  });

  it('looks at a program that the person picks', async () => {
    const { bridge, press } = await looked(blocked);
    await press(say(allowList.pick));
    expect(bridge.asked).toContain('guards.pick');
  });

  it('says so where there is nothing to see', async () => {
    await looked({ ...blocked, supported: false, programs: [], products: [], detections: [], exclusion: null });
    expect(screen.getByText(say(allowList.unsupported))).toBeTruthy();
  });
});
