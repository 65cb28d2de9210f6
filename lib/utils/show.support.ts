/**
 * Writes each of some objects as a text for comparisons, in a form whose words are names of properties: `line:column rule`
 * writes a diagnostic as `3:1 image-alt`.
 */
export function show(items: Iterable<object> | undefined, form: string): string[] {
	return Array.from(items ?? [], (item) =>
		form.replace(/\w+/g, (name) => String((item as Record<string, unknown>)[name])),
	);
}
