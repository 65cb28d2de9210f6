/** Replaces each lone surrogate by the replacement character, as neither a URL nor a file can have one. */
export function toWellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
