/** Is the path below this folder, or the folder itself? Windows compares without case. */
export function isBelow(path: string, folder: string): boolean {
  const [inner, outer] = [path.toLowerCase(), folder.toLowerCase().replace(/\\+$/u, '')];
  return outer !== '' && (inner === outer || inner.startsWith(`${outer}\\`));
}

/** Does a text of an event name this program? Drivers write the volume instead of the drive: `\Device\HarddiskVolume3\…`. */
export function namesProgram(text: string, program: string): boolean {
  const [said, path] = [text.toLowerCase(), program.toLowerCase()];
  if (said === path) return true;
  return /^\\device\\[^\\]+\\/u.test(said) && said.replace(/^\\device\\[^\\]+/u, '') === path.replace(/^[a-z]:/u, '');
}
