import yauzl from 'yauzl';

/** More files than these are not looked at. */
const MAX_NAMES = 100_000;

/** Names of the files in a zip, as its directory lists them; none for what is no zip. Nothing is unpacked. */
export async function zipNames(zip: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
      decodeStrings: true,
    });
    for await (const { fileName } of archive.eachEntry()) {
      names.push(fileName);
      if (names.length >= MAX_NAMES) break;
    }
  } catch {
    // What came before the damage is evidence too.
  }
  return names;
}
