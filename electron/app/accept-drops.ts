/** A dropped file as Electron hands it over; before version 32 it carries its own path. */
export interface DroppedFile {
  readonly path?: string;
}

/** The parts of the browser's `DragEvent` that this uses; main's room knows no browser. */
export interface DropEvent {
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: ArrayLike<DroppedFile> } | null;
  preventDefault(): void;
}

export interface DropTarget {
  addEventListener(type: 'dragover' | 'drop', listener: (event: DropEvent) => void): void;
}

/**
 * Lets a folder be dropped anywhere on the window and sends its path to main. The page neither learns nor sends it: a file
 * object that a script made up has no path.
 *
 * @param pathOf Electron's `webUtils.getPathForFile`, which older versions lack
 */
export function acceptDrops(
  target: DropTarget,
  pathOf: ((file: DroppedFile) => string) | undefined,
  send: (channel: 'project.drop', argument: { readonly path: string }) => void,
): void {
  target.addEventListener('dragover', (event) => {
    // Without this nothing can be dropped at all.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  target.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    const path = pathOf ? pathOf(file) : (file.path ?? '');
    if (path !== '') send('project.drop', { path });
  });
}
