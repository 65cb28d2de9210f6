import { isSimilarKey, slugKey } from "quire-blog/tools/blog";

interface Spelling {
	text: string;
	/** Posts that use it. */
	files: string[];
}

/** A tag with all its spellings, the most frequent first. */
export interface UsedTag {
	label: string;
	spellings: Spelling[];
	count: number;
}

/** Sorts by label. `labelOf` returns the label of a spelling. */
export function listUsedTags(
	writtenTags: ReadonlyMap<string, readonly string[]>,
	labelOf: (spelling: string) => string,
): UsedTag[] {
	const tags = new Map<string, Map<string, string[]>>();
	for (const [file, spellings] of writtenTags) {
		for (const spelling of spellings) {
			const label = labelOf(spelling);
			const known = tags.get(label) ?? new Map<string, string[]>();
			known.set(spelling, [...(known.get(spelling) ?? []), file]);
			tags.set(label, known);
		}
	}
	return [...tags]
		.map(([label, files]) => ({
			label,
			spellings: [...files]
				.map(([text, files]) => ({ text, files }))
				.sort((a, b) => b.files.length - a.files.length || (a.text < b.text ? -1 : 1)),
			count: new Set([...files.values()].flat()).size,
		}))
		.sort((a, b) => collator.compare(a.label, b.label));
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

export type TagGroup = readonly UsedTag[];

/** Groups tags that are nearly equal: several spellings, a singular and its plural, and those that differ by a letter or two. */
export function findSimilarTags(tags: readonly UsedTag[]): TagGroup[] {
	const groups = new Map(tags.map((tag) => [tag, [tag]]));
	const keys = tags.map((tag) => ({ tag, key: slugKey(tag.label) }));
	for (const [index, a] of keys.entries()) {
		for (const b of keys.slice(index + 1)) {
			const [groupA, groupB] = [groups.get(a.tag) ?? [], groups.get(b.tag) ?? []];
			if (groupA === groupB || !isSimilarKey(a.key, b.key)) continue;
			const joined = [...groupA, ...groupB];
			for (const tag of joined) groups.set(tag, joined);
		}
	}
	return [...new Set(groups.values())]
		.filter((group) => group.length > 1 || (group[0]?.spellings.length ?? 0) > 1)
		.map((group) => group.toSorted((a, b) => b.count - a.count || collator.compare(a.label, b.label)));
}
