/** Facts of a peer's certificate chain that rules compare. Times are epoch milliseconds. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Common name or organisation of the last certificate sent, i.e. who vouches for the chain. */
  readonly root: string;
  readonly names: readonly string[];
  readonly notBefore: number;
  readonly notAfter: number;
  readonly selfSigned: boolean;
  readonly fingerprint: string;
  /** Carries timestamps of public logs, as certificates of public issuers do. Source: RFC 6962 §3.3. Absent where not looked at. */
  readonly logged?: boolean | undefined;
}
