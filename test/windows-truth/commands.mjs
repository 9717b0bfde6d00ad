/**
 * What the code relies on and only a real Windows can show; each answer is kept as bytes, and can become a fixture of
 * test/fixtures/windows/. `exit` is what the code takes for granted; without it the answer is only recorded.
 *
 * @typedef {{ name: string, program: string, args: string[], exit?: number[] }} Command
 */

const FIREWALL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules';
const POWERSHELL = [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-InputFormat',
  'None',
  '-OutputFormat',
  'Text',
  '-Command',
];

/** @type {Command[]} */
export const COMMANDS = [
  { name: 'firewall-rules-readable', program: 'reg.exe', args: ['query', FIREWALL], exit: [0] },
  {
    name: 'rule-that-is-not-there',
    program: 'netsh.exe',
    args: ['advfirewall', 'firewall', 'show', 'rule', 'name=gomod-doctor-none'],
    exit: [1],
  },
  { name: 'language-of-netsh', program: 'netsh.exe', args: ['advfirewall', 'show', 'allprofiles'], exit: [0] },
  { name: 'language-of-ipconfig', program: 'ipconfig.exe', args: ['/all'], exit: [0] },
  { name: 'advproxy', program: 'netsh.exe', args: ['winhttp', 'show', 'advproxy'] },
  { name: 'winhttp', program: 'netsh.exe', args: ['winhttp', 'show', 'proxy'], exit: [0] },
  { name: 'clock-status', program: 'w32tm.exe', args: ['/query', '/status'] },
  { name: 'missing-key', program: 'reg.exe', args: ['query', 'HKLM\\SOFTWARE\\GomodDoctorNone'], exit: [1] },
  {
    name: 'unreadable-key',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SAM\\SAM'],
  },
  {
    name: 'oem-code-page',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage', '/v', 'OEMCP'],
    exit: [0],
  },
  {
    name: 'locale-of-user',
    program: 'reg.exe',
    args: ['query', 'HKCU\\Control Panel\\International', '/v', 'LocaleName'],
    exit: [0],
  },
  {
    name: 'data-base-path',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters', '/v', 'DataBasePath'],
    exit: [0],
  },
  {
    name: 'dns-over-https-policy',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters'],
  },
  {
    name: 'defender-preferences',
    program: 'WindowsPowerShell\\v1.0\\powershell.exe',
    args: [...POWERSHELL, 'Get-MpPreference | ConvertTo-Json -Compress -Depth 3'],
  },
  {
    name: 'defender-status',
    program: 'WindowsPowerShell\\v1.0\\powershell.exe',
    args: [...POWERSHELL, 'Get-MpComputerStatus | ConvertTo-Json -Compress -Depth 3'],
  },
  {
    name: 'defender-events',
    program: 'WindowsPowerShell\\v1.0\\powershell.exe',
    args: [
      ...POWERSHELL,
      "Get-WinEvent -MaxEvents 3 -LogName 'Microsoft-Windows-Windows Defender/Operational' | ConvertTo-Json -Compress",
    ],
  },
  {
    name: 'antivirus-products',
    program: 'WindowsPowerShell\\v1.0\\powershell.exe',
    args: [
      ...POWERSHELL,
      'Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct | ConvertTo-Json -Compress',
    ],
  },
];
