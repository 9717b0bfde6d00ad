/** A drive path without anything that a command line could misread. */
const SAFE_FOLDER = /^[A-Za-z]:\\[^"%&|<>]+$/u;

/** Value of a Windows environment variable; names are compared without case. */
export function windowsVariable(environment: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(environment)) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

/** The Windows folder, `C:\Windows` where the environment names none or something that is no plain drive path. */
export function windowsFolder(environment: Readonly<Record<string, string>>): string {
  const folder = windowsVariable(environment, 'SystemRoot') ?? '';
  return SAFE_FOLDER.test(folder) ? folder.replace(/\\+$/u, '') : 'C:\\Windows';
}

/** Absolute path of a system tool. Tools are never looked up in PATH: a `netsh.exe` lying there may be anybody's. */
export function systemTool(environment: Readonly<Record<string, string>>, file: string): string {
  return `${windowsFolder(environment)}\\System32\\${file}`;
}
