import { describe, expect, it, vi } from 'vitest';
import { engineEnvironment } from '../../../../../electron/app/engine/engine-environment.ts';
import { exitAfterVerdict } from '../../../../../electron/app/engine/exit-after-verdict.ts';
import { stopWithApp } from '../../../../../electron/app/engine/stop-with-app.ts';
import { FakeEmitter } from '../fake-emitter.ts';

describe('engineEnvironment', () => {
  const environment = {
    PATH: '/usr/bin',
    GOPROXY: 'https://goproxy.cn',
    HTTPS_PROXY: 'http://127.0.0.1:7890',
    NODE_OPTIONS: '--require /tmp/evil.js',
    ELECTRON_RUN_AS_NODE: '1',
    CHROME_DESKTOP: 'x',
    GMD_USER_DATA: '/tmp/x',
    GMD_HOST: 'recorded:/tmp/machine',
    MISSING: undefined,
  };

  it('is the person’s own, without what is ours or would change Node', () => {
    expect(engineEnvironment(environment, true)).toEqual({
      PATH: '/usr/bin',
      GOPROXY: 'https://goproxy.cn',
      HTTPS_PROXY: 'http://127.0.0.1:7890',
      UV_THREADPOOL_SIZE: '64',
    });
  });

  it('names a recorded machine only outside packaged programs', () => {
    expect(engineEnvironment(environment, false).GMD_HOST).toBe('recorded:/tmp/machine');
  });
});

describe('stopWithApp', () => {
  it('holds the end back until everything has stopped, once', async () => {
    const app = Object.assign(new FakeEmitter(), { quit: vi.fn() });
    let stopped: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const stop = vi.fn(() => ended);
    stopWithApp(app as never, stop);
    expect(app.fire('before-quit', {}).preventDefault).toHaveBeenCalledOnce();
    expect(app.quit).not.toHaveBeenCalled();
    stopped();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce(), 10_000);
    expect(app.fire('before-quit', {}).preventDefault).not.toHaveBeenCalled();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('ends all the same when something cannot be stopped', async () => {
    const app = Object.assign(new FakeEmitter(), { quit: vi.fn() });
    stopWithApp(app as never, async () => {
      throw new Error('the engine hangs');
    });
    app.fire('before-quit', {});
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce(), 10_000);
  });
});

describe('exitAfterVerdict', () => {
  it('leaves once, a little after the final verdict', () => {
    vi.useFakeTimers();
    const quit = vi.fn();
    const watch = exitAfterVerdict(quit);
    const verdict = { type: 'verdict', verdict: 'broken', causes: [], atMs: 1 } as const;
    watch([{ ...verdict, final: false }]);
    vi.advanceTimersByTime(60_000);
    expect(quit).not.toHaveBeenCalled();
    watch([{ ...verdict, final: true }]);
    watch([{ ...verdict, final: true }]);
    vi.advanceTimersByTime(2000);
    expect(quit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(quit).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
