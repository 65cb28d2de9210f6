import { textAt } from "@/lib/content/source/adapters/settings";

/** The author that the settings of a site name: text, a list of which the first counts, or something with a name. */
export function authorName(value: unknown): string | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	return typeof first === "string" ? first.trim() || undefined : textAt(first, "name");
}
