/** Removes the byte order mark of a text and normalizes its line endings. */
export function normalizeText(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
