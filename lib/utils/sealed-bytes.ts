import { createHash } from "node:crypto";

const DIGEST_BYTES = 16;

/** Appends a digest, by which {@link unseal} notices that bytes were cut or changed. */
export function seal(content: string | Uint8Array): Buffer {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	return Buffer.concat([bytes, digestOf(bytes)]);
}

/** Returns the content; `undefined` if the digest doesn't match. */
export function unseal(bytes: Buffer): Buffer | undefined {
	if (bytes.length < DIGEST_BYTES) return undefined;
	const content = bytes.subarray(0, -DIGEST_BYTES);
	return digestOf(content).equals(bytes.subarray(-DIGEST_BYTES)) ? content : undefined;
}

function digestOf(bytes: Uint8Array): Buffer {
	return createHash("sha256").update(bytes).digest().subarray(0, DIGEST_BYTES);
}
