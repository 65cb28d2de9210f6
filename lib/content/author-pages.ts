import { isRecord } from "@/lib/utils/collections";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { FILE_START } from "@/lib/utils/position";
import { isSocialNetwork } from "./authors/social-links";
import { splitFrontMatter } from "./front-matter/split";
import { relativeName } from "./layout/filename";
import type { SourceFile } from "./source/read-source-files";

/** Turns pages about authors into the data of an `authors.yml`. Their file names are the ids. */
export function authorsFromFiles(sources: readonly SourceFile[]): ParsedData {
	const entries = sources.map(({ file, source }) => {
		const { data } = splitFrontMatter(source);
		return [relativeName(file), toAuthorEntry(data.value)] as const;
	});
	return {
		value: Object.fromEntries(entries.filter(([, entry]) => entry !== undefined)),
		errors: [],
		corrections: [],
		duplicates: [],
		positionOf: () => FILE_START,
	};
}

/** Moves the networks of an author's page to `socials`, as in `authors.yml`. */
function toAuthorEntry(value: unknown): Record<string, unknown> | undefined {
	if (!isRecord(value)) return undefined;
	const texts = Object.entries(value).filter(([, item]) => typeof item === "string" && item !== "");
	const { occupation, ...rest } = Object.fromEntries(texts.filter(([key]) => !isSocialNetwork(key)));
	const socials = Object.fromEntries(texts.filter(([key]) => isSocialNetwork(key)));
	return { ...(occupation !== undefined && { title: occupation }), ...rest, socials };
}
