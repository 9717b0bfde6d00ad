import { vi } from 'vitest';
import type { TypedAccount } from '../../../../../electron/app/account/ask-account.ts';
import { createChosenProjects } from '../../../../../electron/app/chosen-projects.ts';
import type { PageServices } from '../../../../../electron/app/ipc/page-handlers.ts';

/** Services that succeed at once and remember what they were asked. */
export function fakeServices() {
  const checks = { start: vi.fn(async (_request: object) => ({ id: 'run-1' })), cancel: vi.fn(async () => {}) };
  const mirrors = { start: vi.fn(async () => ({ id: 'mirrors-1' })), cancel: vi.fn(async () => {}) };
  const repairs = { apply: vi.fn(async (_request: object) => ({ id: 'repair-1' })), cancel: vi.fn(async () => {}) };
  const preferences = {
    current: () => ({ language: 'zh-CN', theme: 'system' }) as const,
    set: vi.fn((change: object) => ({ language: 'zh-CN', theme: 'system', ...change }) as const),
    updatesAtStart: () => true,
    onChange: vi.fn(),
  };
  const updates = {
    state: vi.fn(async () => ({ way: 'installer', host: 'updates.example', atStart: true }) as const),
    look: vi.fn(async () => 'current' as const),
  };
  const services = {
    info: { version: '1.0.0', electron: '25.1.1', platform: 'win32', locale: 'zh-CN', startCheck: false },
    preferences,
    updates,
    projects: createChosenProjects(),
    checks,
    repairs,
    mirrors,
    askEngine: vi.fn(async () => ({ ok: true, value: [] })) as unknown as PageServices['askEngine'],
    chooseFolder: vi.fn(async (): Promise<string | undefined> => '/chosen'),
    chooseReportFile: vi.fn(async (): Promise<string | undefined> => '/reports/report.html'),
    showFolder: vi.fn(async () => {}),
    chooseProgram: vi.fn(async (): Promise<string | undefined> => 'C:\\x\\tool.exe'),
    askAccount: vi.fn(async (): Promise<TypedAccount | undefined> => undefined),
    openProduct: vi.fn(async () => true),
    isFolder: vi.fn(async () => true),
    tellDropped: vi.fn(),
    openLink: vi.fn(async () => {}),
    copy: vi.fn(),
  };
  return services satisfies PageServices;
}
