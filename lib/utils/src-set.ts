export interface ImageCandidate {
	url: string;
	/** The condition, such as `2x`; empty for none. */
	descriptors: string;
}

/** Matches a candidate. Its URL may have commas, but doesn't start or end with one. */
const CANDIDATE = /([^\s,](?:\S*[^\s,])?)([^,]*)/g;

/** https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
export function parseSrcSet(srcSet: string): ImageCandidate[] {
	return [...srcSet.matchAll(CANDIDATE)].map(([, url = "", descriptors = ""]) => ({
		url,
		descriptors: descriptors.trim().replace(/\s+/g, " "),
	}));
}

export function formatSrcSet(candidates: readonly ImageCandidate[]): string {
	return candidates.map(({ url, descriptors }) => (descriptors ? `${url} ${descriptors}` : url)).join(", ");
}
