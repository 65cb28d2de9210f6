/** Matches a candidate. Its URL may have commas, but doesn't start or end with one. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)([^,]*)/g;

/** Escapes text for HTML, as content or in a quoted attribute: https://html.spec.whatwg.org/#escapingString */
export function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** The attributes whose value is a list of images. */
export const SRCSET_ATTRIBUTES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);

export interface ImageCandidate {
	url: string;
	/** The condition, such as `2x`; empty for none. */
	descriptors: string;
}

/** Parses as in https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
export function parseSrcSet(srcSet: string): ImageCandidate[] {
	return [...srcSet.matchAll(CANDIDATE)].map(([, url = "", descriptors = ""]) => ({
		url,
		descriptors: descriptors.trim().replace(/\s+/g, " "),
	}));
}

export function formatSrcSet(candidates: readonly ImageCandidate[]): string {
	return candidates.map(({ url, descriptors }) => (descriptors ? `${url} ${descriptors}` : url)).join(", ");
}

/** Returns `undefined` for lengths in other units, such as `50%`, and for numbers that are too large, such as `1e999`. */
export function parsePixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 && Number.isFinite(number) ? number : undefined;
}
