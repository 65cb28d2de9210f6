import { relativeName } from "@/lib/content/front-matter/filename";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import type { SourceFile } from "@/lib/content/source/files";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { isSocialNetwork } from "./social-links";

/** Texts about authors, one a file and named by its id, as the list that `authors.yml` would be. */
export function authorsFromPages(sources: readonly SourceFile[]): ParsedData {
	const entries = sources.map(({ file, source }) => {
		const { data } = splitFrontMatter(source);
		return [relativeName(file), entryOf(data.value)] as const;
	});
	return {
		value: Object.fromEntries(entries.filter(([, entry]) => entry !== undefined)),
		errors: [],
		duplicates: [],
		positionOf: () => ({ line: 1, column: 1 }),
	};
}

/** What it says of its author, with the networks gathered where `authors.yml` has them. */
function entryOf(value: unknown): Record<string, unknown> | undefined {
	if (value === null || typeof value !== "object") return undefined;
	const given = Object.entries(value).filter(([, item]) => typeof item === "string" && item !== "");
	const { occupation, ...rest } = Object.fromEntries(given.filter(([key]) => !isSocialNetwork(key)));
	const socials = Object.fromEntries(given.filter(([key]) => isSocialNetwork(key)));
	return { ...(occupation !== undefined && { title: occupation }), ...rest, socials };
}
