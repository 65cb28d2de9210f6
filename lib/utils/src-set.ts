/** An image in a `srcset`. */
export interface ImageCandidate {
	url: string;
	/** When it is used, such as `2x`; empty without a condition. */
	descriptors: string;
}

/** Matches a candidate. Its URL may have commas, but doesn't start or end with one. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)([^,]*)/g;

/** Parses the candidates of a `srcset`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
export function parseSrcSet(srcSet: string): ImageCandidate[] {
	return [...srcSet.matchAll(CANDIDATE)].map(([, url = "", descriptors = ""]) => ({
		url,
		descriptors: descriptors.trim().replace(/\s+/g, " "),
	}));
}

/** Formats candidates as a `srcset`. */
export function formatSrcSet(candidates: readonly ImageCandidate[]): string {
	return candidates.map(({ url, descriptors }) => (descriptors ? `${url} ${descriptors}` : url)).join(", ");
}
