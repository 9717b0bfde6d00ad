import { describe, expect, it, vi } from 'vitest';
import { acceptDrops, type DropEvent, type DroppedFile } from '../../../../electron/app/accept-drops.ts';

function open(pathOf?: (file: DroppedFile) => string) {
  const listeners = new Map<string, (event: DropEvent) => void>();
  const send = vi.fn();
  acceptDrops({ addEventListener: (type, listener) => listeners.set(type, listener) }, pathOf, send);
  const fire = (type: string, files: readonly DroppedFile[], types = ['Files']) => {
    const preventDefault = vi.fn();
    listeners.get(type)?.({ dataTransfer: { types, files }, preventDefault });
    return preventDefault;
  };
  return { fire, send };
}

describe('a folder dropped on the window', () => {
  it('is sent to main by the path that the operating system gives, old Electron or new', () => {
    const old = open();
    expect(old.fire('drop', [{ path: 'D:\\项目 100% & more' }])).toHaveBeenCalled();
    expect(old.send).toHaveBeenCalledWith('project.drop', { path: 'D:\\项目 100% & more' });
    const now = open(() => '/home/li/shop');
    now.fire('drop', [{}]);
    expect(now.send).toHaveBeenCalledWith('project.drop', { path: '/home/li/shop' });
  });

  it('is not one when a script made it up, or nothing was dropped', () => {
    const { fire, send } = open(() => '');
    fire('drop', [{}]);
    fire('drop', []);
    expect(send).not.toHaveBeenCalled();
  });

  it('can be dropped at all, text cannot', () => {
    const { fire } = open();
    expect(fire('dragover', [])).toHaveBeenCalled();
    expect(fire('dragover', [], ['text/plain'])).not.toHaveBeenCalled();
  });
});
