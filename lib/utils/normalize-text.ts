/** Edits a text with the line endings of old Macs, `\r`, as if they were `\n`; the text of the result has `\r` again. */
export function editWithLineFeeds<Result extends object>(source: string, edit: (text: string) => Result): Result {
	if (source.includes("\n") || !source.includes("\r")) return edit(source);
	const result = edit(source.replaceAll("\r", "\n"));
	return "text" in result && typeof result.text === "string"
		? { ...result, text: result.text.replaceAll("\n", "\r") }
		: result;
}

export function normalizeText(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
