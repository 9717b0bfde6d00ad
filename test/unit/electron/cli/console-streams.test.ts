import { describe, expect, it } from 'vitest';
import { consoleStreams } from '../../../../electron/cli/console-streams.ts';

/** The process inside an Electron. */
function electron(env: NodeJS.ProcessEnv): NodeJS.Process {
  const { cwd, once, removeListener } = process;
  return { cwd, once, removeListener, env, versions: { electron: '45.4.1' } } as unknown as NodeJS.Process;
}

describe('the streams of the command line', () => {
  it('are the process’s own under Node', () => {
    expect(consoleStreams(process)).toBe(process);
  });

  it('are opened by number inside Electron, and no terminal unless told', () => {
    const { stdin, stdout, stderr } = consoleStreams(electron({}));
    expect([stdin, stdout, stderr]).toMatchObject([{ fd: 0 }, { fd: 1 }, { fd: 2 }]);
    expect([stdout.isTTY, stderr.isTTY]).toEqual([undefined, undefined]);
  });

  it.each([
    ['120', { isTTY: true, columns: 120 }],
    ['0', {}],
    ['-5', {}],
    ['wide', {}],
  ])('with a console of %s columns', (columns, expected) => {
    const { stderr } = consoleStreams(electron({ GMD_CONSOLE_COLUMNS: columns }));
    expect(stderr).toMatchObject(expected);
    expect(stderr.isTTY ?? false).toBe('isTTY' in expected);
  });
});
