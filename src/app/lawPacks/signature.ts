import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '../../domain/note/blocks/hash';
import { bytesOfBase64Url } from '../../domain/note/blocks/base64url';

/** The bytes that are signed: the pack without its signature, keys in order, no blanks, UTF-8. The public key is among them. */
export function signedBytes(pack: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const { signature: _signature, ...signed } = pack;
  return new TextEncoder().encode(canonicalJson(signed));
}

export type Verify = (
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  key: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** By the host's own WebCrypto; where it has no ed25519, or none at all, by @noble/ed25519. A key that is no point of the curve: false. */
export const verifyEd25519: Verify = async (signature, bytes, key) => {
  try {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, bytes);
  } catch {
    return verifyWithoutHost(signature, bytes, key);
  }
};

export function verifyWithoutHost(signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): boolean {
  hashes.sha512 = sha512;
  try {
    return verify(signature, bytes, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Whether the signature of a pack fits its key and every value in it. Never throws. */
export async function isSigned(
  pack: Readonly<Record<string, unknown>> & { readonly key: string; readonly signature: string },
  check: Verify = verifyEd25519,
): Promise<boolean> {
  const signature = bytesOfBase64Url(pack.signature);
  const key = bytesOfBase64Url(pack.key);
  if (signature?.length !== 64 || key?.length !== 32) return false;
  return check(signature, signedBytes(pack), key);
}
