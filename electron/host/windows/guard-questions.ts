import type { Question } from './power-shell.ts';

const eventsOf = (log: string, id: number) =>
  `Get-WinEvent -FilterHashtable @{LogName='${log}';Id=${id}} -MaxEvents 20|Select-Object TimeCreated,@{n='Data';e={@($_.Properties|ForEach-Object{[string]$_.Value})}}`;

/** What is asked about guards, in one PowerShell. Names of classes, properties and logs are the same in every language. */
export const GUARD_QUESTIONS: readonly Question[] = [
  {
    name: 'antivirus',
    script:
      'Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct|Select-Object displayName,instanceGuid,pathToSignedProductExe,productState',
  },
  {
    name: 'firewall',
    script:
      'Get-CimInstance -Namespace root/SecurityCenter2 -ClassName FirewallProduct|Select-Object displayName,instanceGuid,pathToSignedProductExe,productState',
  },
  {
    name: 'status',
    script:
      'Get-MpComputerStatus|Select-Object AMRunningMode,AMServiceEnabled,AntivirusEnabled,RealTimeProtectionEnabled,IsTamperProtected',
  },
  {
    name: 'preferences',
    script:
      'Get-MpPreference|Select-Object ExclusionPath,EnableControlledFolderAccess,ControlledFolderAccessProtectedFolders',
  },
  {
    name: 'detections',
    script:
      "Get-MpThreatDetection|Select-Object -First 100 ThreatID,InitialDetectionTime,ProcessName,@{n='Resources';e={@($_.Resources)}}",
  },
  { name: 'threats', script: 'Get-MpThreat|Select-Object -First 100 ThreatID,ThreatName' },
  { name: 'folder-blocks', script: eventsOf('Microsoft-Windows-Windows Defender/Operational', 1123) },
  { name: 'code-blocks', script: eventsOf('Microsoft-Windows-CodeIntegrity/Operational', 3077) },
];

/** Who signed the files that `GMD_DATA` lists, separated by `|`, which no path can hold. */
export const SIGNATURE_QUESTIONS: readonly Question[] = [
  {
    name: 'signatures',
    script:
      "$env:GMD_DATA -split '\\|'|ForEach-Object{Get-AuthenticodeSignature -LiteralPath $_}|Select-Object Path,@{n='Status';e={[int]$_.Status}},@{n='Signer';e={[string]$_.SignerCertificate.Subject}}",
  },
];

/** What an elevated task asks and does; `GMD_DATA` is the path. */
export const EXCLUSION_QUESTIONS: Readonly<Record<'list' | 'add' | 'remove', readonly Question[]>> = {
  list: [{ name: 'exclusions', script: 'Get-MpPreference|Select-Object ExclusionPath' }],
  add: [{ name: 'add', script: 'Add-MpPreference -ExclusionPath $env:GMD_DATA' }],
  remove: [{ name: 'remove', script: 'Remove-MpPreference -ExclusionPath $env:GMD_DATA' }],
};
