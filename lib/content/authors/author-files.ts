import { relativeName } from "@/lib/content/front-matter/filename";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import type { SourceFile } from "@/lib/content/source/source-files";
import { FILE_START } from "@/lib/utils/diagnostics";
import { isRecord } from "@/lib/utils/is-record";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { isSocialNetwork } from "./social-links";

/** Turns pages about authors, whose file names are the ids, into the data of an `authors.yml`. */
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

/** Turns the front matter of an author's page into an entry of `authors.yml`, which has the networks in `socials`. */
function toAuthorEntry(value: unknown): Record<string, unknown> | undefined {
	if (!isRecord(value)) return undefined;
	const texts = Object.entries(value).filter(([, item]) => typeof item === "string" && item !== "");
	const { occupation, ...rest } = Object.fromEntries(texts.filter(([key]) => !isSocialNetwork(key)));
	const socials = Object.fromEntries(texts.filter(([key]) => isSocialNetwork(key)));
	return { ...(occupation !== undefined && { title: occupation }), ...rest, socials };
}
