/** A decrypted draft: its page, and the files that only it uses. */
export interface OpenedDraft {
	html: string;
	/** The text before the number of each file in the page, in place of its URL. */
	marker: string;
	files: Blob[];
}

/** The bytes of the nonce, with which the sealed draft begins. */
const NONCE_BYTES = 12;

/**
 * Decrypts a draft that `features/reviews/finish/seal.ts` has encrypted. `context` is what the page knows of the draft, and has to be
 * unchanged. Rejects for another key.
 */
export async function unseal(sealed: Uint8Array<ArrayBuffer>, key: string, context: string): Promise<OpenedDraft> {
	const keyBytes = decodeBase64(key.replaceAll("-", "+").replaceAll("_", "/"));
	const cryptoKey = await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, ["decrypt"]);
	const algorithm = {
		name: "AES-GCM",
		iv: sealed.subarray(0, NONCE_BYTES),
		additionalData: new TextEncoder().encode(context),
	};
	const compressed = await crypto.subtle.decrypt(algorithm, cryptoKey, sealed.subarray(NONCE_BYTES));
	const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
	const bytes = await new Response(stream).arrayBuffer();
	const headerLength = new DataView(bytes).getUint32(0);
	const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, headerLength)));
	let position = 4 + headerLength;
	const files = (header.files as { type: string; bytes: number }[]).map(({ type, bytes: length }) => {
		const file = new Blob([bytes.slice(position, position + length)], { type });
		position += length;
		return file;
	});
	return { html: header.html, marker: header.marker, files };
}

export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
