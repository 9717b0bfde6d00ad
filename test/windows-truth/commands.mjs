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

/**
 * Makes a user of no rights, runs a script as that user and takes the user away again. The profile of the one who runs this is closed to
 * others: runtime and script go to a folder of all.
 */
export const asUser = [
  "$f=$env:GMD_OUT; New-Item -ItemType Directory -Force $f | Out-Null; icacls.exe $f /grant '*S-1-1-0:(OI)(CI)M' | Out-Null",
  "Copy-Item $env:GMD_NODE (Join-Path $f 'node.exe')",
  "$r=(Get-Item $env:GMD_BUNDLE).Directory.Parent.Parent.Parent.FullName; Copy-Item -Recurse $r (Join-Path $f 'resources')",
  "$p=ConvertTo-SecureString -AsPlainText -Force ('Gmd!' + [guid]::NewGuid())",
  'New-LocalUser gmd-truth -Password $p | Out-Null; Add-LocalGroupMember -SID S-1-5-32-545 -Member gmd-truth -ErrorAction SilentlyContinue',
  '$c=[pscredential]::new("$env:COMPUTERNAME\\gmd-truth",$p)',
  "$b=Join-Path $f 'resources\\app.asar\\dist\\main\\as-user.cjs'; $o=Join-Path $f 'seen.json'",
  "$q=Start-Process (Join-Path $f 'node.exe') -ArgumentList $b,$o -WorkingDirectory $f -Credential $c -PassThru",
  'if(-not $q.WaitForExit(90000)){$q.Kill(); "not ended"}',
  'Remove-LocalUser gmd-truth',
].join('; ');

/** Some commands, one after the other. @param {string} name @param {string[]} lines @returns {Command} */
function powershell(name, lines) {
  return { name, program: 'WindowsPowerShell\\v1.0\\powershell.exe', args: [...POWERSHELL, lines.join('; ')] };
}

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
    name: 'name-rules-of-policy',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig', '/s'],
  },
  { name: 'policies-are-there', program: 'reg.exe', args: ['query', 'HKLM\\SOFTWARE\\Policies'], exit: [0] },
  { name: 'windowsdefender-opens', program: 'reg.exe', args: ['query', 'HKCR\\windowsdefender'], exit: [0] },
  {
    name: 'defender-place',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SOFTWARE\\Microsoft\\Windows Defender', '/v', 'InstallLocation'],
    exit: [0],
  },
  {
    name: 'defender-managed',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender', '/s'],
  },
  powershell('name-rule-is-followed', [
    "Add-DnsClientNrptRule -Namespace '.gmd-truth.example' -NameServers 192.0.2.53",
    "reg.exe query 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig' /s",
    "Get-DnsClientNrptRule | Where-Object Namespace -eq '.gmd-truth.example' | Remove-DnsClientNrptRule -Force",
  ]),
  powershell('rights-on-policies', ['(Get-Acl HKLM:\\SOFTWARE\\Policies).AccessToString']),
  powershell('exclusion-at-once', [
    "$f='C:\\gmd-truth'",
    'Add-MpPreference -ExclusionPath $f',
    '(Get-MpPreference).ExclusionPath',
    'Remove-MpPreference -ExclusionPath $f',
    "'--'",
    '(Get-MpPreference).ExclusionPath',
  ]),
  powershell('quarantine-list', [
    "$d=(Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows Defender').InstallLocation",
    "& (Join-Path $d 'MpCmdRun.exe') -Restore -ListAll",
    '$LASTEXITCODE',
  ]),
  powershell('hosts-line-at-once', [
    '$h="$env:SystemRoot\\System32\\drivers\\etc\\hosts"',
    '$o=[IO.File]::ReadAllBytes($h)',
    "try{Add-Content $h '192.0.2.7 gmd-truth.example'; [Net.Dns]::GetHostAddresses('gmd-truth.example')}finally{[IO.File]::WriteAllBytes($h,$o)}",
  ]),
  powershell('rule-switched-at-once', [
    "$n='gomod-doctor truth switch'",
    'netsh.exe advfirewall firewall add rule name=$n dir=out action=block program=C:\\gmd-truth.exe',
    'netsh.exe advfirewall firewall set rule name=$n dir=out program=C:\\gmd-truth.exe new enable=no',
    'reg.exe query HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules /f gmd-truth.exe /d',
    'netsh.exe advfirewall firewall delete rule name=$n',
  ]),
  // Names are not unique: both are expected to be off afterwards.
  powershell('twin-rules-together', [
    "$n='gomod-doctor truth twins'",
    'foreach($i in 1,2){netsh.exe advfirewall firewall add rule name=$n dir=out action=block program=C:\\gmd-twin.exe}',
    "netsh.exe advfirewall firewall set rule name='GOMOD-doctor truth twins' dir=out program=C:\\GMD-twin.exe new enable=no",
    'reg.exe query HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules /f gmd-twin.exe /d',
    'netsh.exe advfirewall firewall delete rule name=$n',
  ]),
  // Who says that a company uses Defender for Endpoint, and what a service that is off looks like.
  {
    name: 'defender-for-endpoint',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SOFTWARE\\Microsoft\\Windows Advanced Threat Protection\\Status'],
  },
  {
    name: 'start-of-services',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Sense', '/v', 'Start'],
  },
  powershell('signature-of-go', [
    'Get-AuthenticodeSignature (Get-Command go).Source | Select-Object Status,SignerCertificate | ConvertTo-Json -Compress',
  ]),
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
  {
    name: 'dns-servers-of-connections',
    program: 'reg.exe',
    args: ['query', 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces', '/s'],
    exit: [0],
  },
  // Both names of each connection, then servers typed in, added and given back to DHCP: the registry has to follow at once.
  powershell('resolver-at-once', [
    "$a=Get-NetAdapter | Where-Object Status -eq 'Up' | Select-Object -First 1",
    "$i='HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\' + $a.InterfaceGuid",
    "$n='HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Network\\{4D36E972-E325-11CE-BFC1-08002BE10318}\\' + $a.InterfaceGuid + '\\Connection'",
    "$a.Name + ' = ' + (Get-ItemProperty $n).Name",
    '$o=(Get-ItemProperty $i).NameServer',
    "$o + ' | ' + (Get-ItemProperty $i).DhcpNameServer + ' | ' + (Get-ItemProperty $i).EnableDHCP",
    'netsh.exe interface ipv4 set dnsservers "name=$($a.Name)" source=static address=192.0.2.53 register=primary validate=no',
    '$LASTEXITCODE',
    '(Get-ItemProperty $i).NameServer',
    'netsh.exe interface ipv4 add dnsservers "name=$($a.Name)" address=192.0.2.54 index=2 validate=no',
    '$LASTEXITCODE',
    '(Get-ItemProperty $i).NameServer',
    'netsh.exe interface ipv4 set dnsservers "name=$($a.Name)" source=dhcp register=primary validate=no',
    '$LASTEXITCODE',
    "'[' + (Get-ItemProperty $i).NameServer + ']'",
    "if($o){Set-DnsClientServerAddress -InterfaceIndex $a.ifIndex -ServerAddresses ($o -split '[ ,]+')}",
  ]),
  // A clock one hour slow has to make the step, by the time service that is started for it; the first one needs UDP 123.
  powershell('clock-set-by-service', [
    "Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\W32Time' | Select-Object Start | ConvertTo-Json -Compress",
    "(Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters').Type",
    'sc.exe stop w32time; Start-Sleep 2; sc.exe query w32time; sc.exe start w32time; Start-Sleep 2; sc.exe query w32time',
    '$t=[Diagnostics.Stopwatch]::StartNew(); $b=(Get-Date).AddHours(-1); Set-Date $b | Out-Null',
    'w32tm.exe /resync /force; $LASTEXITCODE',
    "'step of ' + [int]((Get-Date) - $b - $t.Elapsed).TotalSeconds + ' s'",
  ]),
  { name: 'clock-source', program: 'w32tm.exe', args: ['/query', '/source'] },
  powershell('clock-service-stopped', ['Stop-Service w32time', 'w32tm.exe /query /status', '$LASTEXITCODE']),
  powershell('is-elevated', [
    'whoami.exe /groups',
    "(Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System') | Select-Object EnableLUA,ConsentPrompt* | ConvertTo-Json -Compress",
  ]),
  // A root for this user alone: Windows is expected to ask a person, whom nobody plays here.
  powershell('root-of-user-asks', [
    "$c=New-SelfSignedCertificate -Subject 'CN=gmd-truth' -CertStoreLocation Cert:\\CurrentUser\\My; $f=Join-Path $env:TEMP 'gmd-truth.cer'",
    'Export-Certificate -Cert $c -FilePath $f | Out-Null',
    "$p=Start-Process certutil.exe -ArgumentList '-user','-addstore','Root',$f -PassThru; $p.WaitForExit(10000)",
    'if($p.HasExited){$p.ExitCode}else{$p.Kill()}',
    '(Get-ChildItem Cert:\\CurrentUser\\Root | Where-Object Thumbprint -eq $c.Thumbprint | Measure-Object).Count',
    'Remove-Item $f; Remove-Item $c.PSPath',
  ]),
  {
    name: 'roots-of-user',
    program: 'certutil.exe',
    args: ['-user', '-store', 'Root'],
  },
  powershell('code-pages', [
    '[Console]::OutputEncoding.CodePage',
    '(Get-Culture).Name',
    '(Get-UICulture).Name',
    '[Text.Encoding]::Default.CodePage',
  ]),
  powershell('dns-over-https', [
    'Get-DnsClientDohServerAddress | ConvertTo-Json -Compress',
    "Get-ItemProperty 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient' -ErrorAction SilentlyContinue | ConvertTo-Json -Compress",
  ]),
  // Where editors keep what they set for the tools of Go: the folders that config/editor looks into.
  powershell('editor-settings', [
    "foreach($e in 'Code','Code - Insiders','VSCodium','Cursor'){$f=Join-Path $env:APPDATA ($e + '\\User\\settings.json'); $f + ' ' + (Test-Path $f)}",
    'Get-ChildItem $env:APPDATA -Directory | Select-Object -ExpandProperty Name',
  ]),
];
