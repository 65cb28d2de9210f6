export function normalizeText(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Returns the same text for all spellings of a key: in lower case, without hyphens, underscores and spaces. */
export function normalizeKey(key: string): string {
	return key.toLowerCase().replace(/[-_\s]/g, "");
}

/** Tells whether a name is one of some keys, in any spelling of {@link normalizeKey}. */
export function isKey(name: string, keys: readonly string[]): boolean {
	return keys.some((key) => normalizeKey(key) === normalizeKey(name));
}

/** Returns the line end of a text, for lines that are added to it. */
export function lineEnd(source: string): string {
	return source.includes("\r\n") ? "\r\n" : "\n";
}

/** Edits a text with the line endings of old Macs, `\r`, as if they were `\n`; the text of the result has `\r` again. */
export function editWithLineFeeds<Result extends object>(source: string, edit: (text: string) => Result): Result {
	if (source.includes("\n") || !source.includes("\r")) return edit(source);
	const result = edit(source.replaceAll("\r", "\n"));
	return "text" in result && typeof result.text === "string"
		? { ...result, text: result.text.replaceAll("\n", "\r") }
		: result;
}

/** Replaces each lone surrogate by the replacement character, as neither a URL nor a file can have one. */
export function toWellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/**
 * Removes some characters from the end of a text. A regular expression such as `/,+$/` would scan each run of them
 * once for each of its characters.
 */
export function trimEndOf(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

export function trimOf(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start++;
	return trimEndOf(text.slice(start), characters);
}

/** Removes the slashes from the end of a path, except from `/`. */
export function trimPath(path: string): string {
	return trimEndOf(path, "/") || path.slice(0, 1);
}

/** Returns, for example, `1.4 MB`. */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
