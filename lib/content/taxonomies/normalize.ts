import { slugify, slugKey } from "@/lib/content/urls/slug";

/** A use of a name, such as a tag of a post. */
export interface NameUse {
	name: string;
	/** Whether readers see it; other uses don't affect the spelling. */
	isPublic: boolean;
}

export interface NormalizedName {
	/** The most frequent spelling, or the first of equally frequent ones. */
	label: string;
	/** The slug of the first spelling, so that later ones don't change the URL. */
	slug: string;
}

/**
 * Combines names that differ only in case, spaces or punctuation. Returns the name by {@link slugKey}; `uses` are in
 * chronological order.
 */
export function normalizeNames(uses: readonly NameUse[]): Map<string, NormalizedName> {
	const counts = new Map<string, Map<string, number>>();
	for (const { name, isPublic } of [...uses.filter((use) => use.isPublic), ...uses.filter((use) => !use.isPublic)]) {
		const key = slugKey(name);
		const spellings = counts.get(key) ?? new Map<string, number>();
		counts.set(key, spellings.set(name, (spellings.get(name) ?? 0) + Number(isPublic)));
	}
	return new Map([...counts].map(([key, spellings]) => [key, chooseSpelling(spellings)]));
}

function chooseSpelling(spellings: Map<string, number>): NormalizedName {
	const [first = ""] = spellings.keys();
	const highest = Math.max(...spellings.values());
	const label = [...spellings].find(([, count]) => count === highest)?.[0] ?? first;
	return { label, slug: slugify(first) };
}
