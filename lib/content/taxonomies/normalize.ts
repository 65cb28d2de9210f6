import { slugify, slugKey } from "@/lib/content/urls/slug";

/** One use of a name, such as a tag of a post. */
export interface NameUse {
	name: string;
	/** Whether readers see it; the others have no say in how the name is written. */
	isPublic: boolean;
}

/** A name that may be spelled in several ways. */
export interface NormalizedName {
	/** The most used spelling; of equally used ones the first. */
	label: string;
	/** Its part of an address, made of the first spelling, so that later ones don't move it. */
	slug: string;
}

/** Makes one of all names that differ only in case, spaces or punctuation; `uses` stand in the order of time. */
export function normalizeNames(uses: readonly NameUse[]): Map<string, NormalizedName> {
	const counts = new Map<string, Map<string, number>>();
	for (const { name, isPublic } of [...uses.filter((use) => use.isPublic), ...uses.filter((use) => !use.isPublic)]) {
		const key = slugKey(name);
		const spellings = counts.get(key) ?? new Map<string, number>();
		counts.set(key, spellings.set(name, (spellings.get(name) ?? 0) + Number(isPublic)));
	}
	return new Map([...counts].map(([key, spellings]) => [key, choose(spellings)]));
}

function choose(spellings: Map<string, number>): NormalizedName {
	const [first = ""] = spellings.keys();
	const most = Math.max(...spellings.values());
	const label = [...spellings].find(([, count]) => count === most)?.[0] ?? first;
	return { label, slug: slugify(first) };
}
