/** Replaces each half of a surrogate pair by the replacement character, as no URL and no file can have one. */
export function toWellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
