import { createCipheriv, createHash, createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ReviewLink } from "@/features/reviews/reviews";

export interface DraftFile {
	/** Its URLs in the page of the draft. */
	urls: readonly string[];
	/** A media type. */
	type: string;
	content: Uint8Array;
}

interface Draft {
	html: string;
	files: readonly DraftFile[];
}

/** The bytes of a nonce of AES-GCM: https://csrc.nist.gov/pubs/sp/800/38/d/final */
const NONCE_BYTES = 12;

/**
 * Encrypts a draft with AES-256-GCM, so that `features/reviews/client/unseal.ts` can decrypt it. `context` can be read without the key, but not
 * changed. The nonce is a hash of the content, so that the same draft gives the same bytes, and two drafts with the same key never have the
 * same nonce.
 */
export function seal(draft: Draft, { key, nonceKey }: Pick<ReviewLink, "key" | "nonceKey">, context: string): Buffer {
	const plain = gzipSync(pack(draft), { level: 9 });
	const nonce = createHmac("sha256", nonceKey).update(context).update("\0").update(plain).digest();
	const cipher = createCipheriv("aes-256-gcm", key, nonce.subarray(0, NONCE_BYTES));
	cipher.setAAD(Buffer.from(context));
	const encrypted = [cipher.update(plain), cipher.final()];
	return Buffer.concat([nonce.subarray(0, NONCE_BYTES), ...encrypted, cipher.getAuthTag()]);
}

/** Joins the page and the files: the length of the header, the header in JSON, and the content of each file. */
function pack({ html, files }: Draft): Buffer {
	// The page can't contain a part of its own hash by chance.
	const marker = `sealed-${createHash("sha256").update(html).digest("hex").slice(0, 16)}-`;
	const numbers = new Map(files.flatMap(({ urls }, index) => urls.map((url) => [url, `${marker}${index}-`] as const)));
	const header = Buffer.from(
		JSON.stringify({
			html: replaceUrls(html, numbers),
			marker,
			files: files.map(({ type, content }) => ({ type, bytes: content.length })),
		}),
	);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(header.length);
	return Buffer.concat([length, header, ...files.map(({ content }) => content)]);
}

/** Replaces URLs, but not parts of longer ones. */
function replaceUrls(html: string, replacements: ReadonlyMap<string, string>): string {
	if (replacements.size === 0) return html;
	const longestFirst = [...replacements.keys()].sort((a, b) => b.length - a.length);
	const pattern = longestFirst.map((url) => url.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
	return html.replace(
		new RegExp(`(?<![\\w./%-])(?:${pattern})(?![\\w./%-])`, "g"),
		(url) => replacements.get(url) ?? url,
	);
}
