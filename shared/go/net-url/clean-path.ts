/** Returns the shortest path with the same meaning, '.' for an empty one (Go: path.Clean). */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const element of path.split('/')) {
    if (element === '' || element === '.') continue;
    if (element !== '..') kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const joined = `${rooted ? '/' : ''}${kept.join('/')}`;
  return joined === '' ? '.' : joined;
}

/** Joins the elements that are not empty and cleans the result (Go: path.Join). */
export function joinPath(...elements: string[]): string {
  const parts = elements.filter((element) => element !== '');
  return parts.length === 0 ? '' : cleanPath(parts.join('/'));
}
