import type { Data } from "@/lib/data/types";
import type { SourceFile } from "./files";
import { readFrontMatter } from "./front-matter";
import { pathBelow } from "./place";
import { isNetwork } from "./socials";

/** Texts about authors, one a file and named by its id, as the list that `authors.yml` would be. */
export function authorsOfTexts(sources: readonly SourceFile[]): Data {
	const entries = sources.map(({ file, source }) => {
		const { data } = readFrontMatter(source);
		return [pathBelow(file), entryOf(data.value)] as const;
	});
	return {
		value: Object.fromEntries(entries.filter(([, entry]) => entry !== undefined)),
		errors: [],
		duplicates: [],
		place: () => ({ line: 1, column: 1 }),
	};
}

/** What it says of its author, with the networks gathered where `authors.yml` has them. */
function entryOf(value: unknown): Record<string, unknown> | undefined {
	if (value === null || typeof value !== "object") return undefined;
	const given = Object.entries(value).filter(([, item]) => typeof item === "string" && item !== "");
	const { occupation, ...rest } = Object.fromEntries(given.filter(([key]) => !isNetwork(key)));
	const socials = Object.fromEntries(given.filter(([key]) => isNetwork(key)));
	return { ...(occupation !== undefined && { title: occupation }), ...rest, socials };
}
