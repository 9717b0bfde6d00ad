// How Windows programs get signed, by the environment alone:
//
//   CSC_LINK, CSC_KEY_PASSWORD   a certificate file; signtool on Windows, osslsigncode on Linux
//                                (ELECTRON_BUILDER_OSSL_SIGNCODE_PATH)
//   AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET and GMD_AZURE_ENDPOINT, GMD_AZURE_ACCOUNT, GMD_AZURE_PROFILE
//                                Azure Trusted Signing, on Windows
//   neither                      unsigned, which is said; an error with GMD_REQUIRE_SIGNATURE=1
//
// GMD_PUBLISHER names the subject that updates must be signed by; electron-updater refuses any other.
const { env } = process;

const azure = [
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
  'GMD_AZURE_ENDPOINT',
  'GMD_AZURE_ACCOUNT',
  'GMD_AZURE_PROFILE',
];
const present = azure.filter((name) => env[name]);
if (present.length > 0 && present.length < azure.length)
  throw new Error(`Azure Trusted Signing lacks ${azure.filter((name) => !env[name]).join(', ')}`);

const kind = present.length > 0 ? 'azure' : env.CSC_LINK || env.WIN_CSC_LINK ? 'certificate' : 'none';
if (kind === 'none' && env.GMD_REQUIRE_SIGNATURE === '1')
  throw new Error(
    'GMD_REQUIRE_SIGNATURE=1, but neither CSC_LINK nor Azure Trusted Signing is set up: see build/signing.cjs',
  );

const publisherName = env.GMD_PUBLISHER ? { publisherName: [env.GMD_PUBLISHER] } : {};

/** @type {{ kind: string, win: object }} */
const signing = {
  kind,
  win:
    kind === 'azure'
      ? {
          azureSignOptions: {
            publisherName: env.GMD_PUBLISHER ?? '',
            endpoint: env.GMD_AZURE_ENDPOINT,
            codeSigningAccountName: env.GMD_AZURE_ACCOUNT,
            certificateProfileName: env.GMD_AZURE_PROFILE,
          },
        }
      : kind === 'certificate'
        ? { signtoolOptions: { signingHashAlgorithms: ['sha256'], ...publisherName } }
        : {},
};

module.exports = { signing };
