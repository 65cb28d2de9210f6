import { groupBy } from "@/lib/utils/collections";
import { editDistance } from "@/lib/utils/edit-distance";
import { slugify, slugKey } from "@/lib/utils/slug";

export interface NameUse {
	name: string;
	/** Whether readers see it. Other uses don't affect the spelling of those that they see. */
	isPublic: boolean;
	/** Whether it is that of a guest's post, which doesn't affect the spelling of other posts. */
	isGuest?: boolean | undefined;
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
	const usesByKey = groupBy(
		uses.toSorted((a, b) => rank(a) - rank(b)),
		({ name }) => slugKey(name),
	);
	return new Map([...usesByKey].map(([key, ranked]) => [key, chooseSpelling(ranked)]));
}

/**
 * Tells whether two names, by their `slugKey`, are likely to be the same word. Short words, and words that differ in
 * a number, are often different.
 */
export function isSimilarKey(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 2) return false;
	if (long.replaceAll(/\d/g, "") !== long || short.replaceAll(/\d/g, "") !== short) {
		if (long.replaceAll(/\D/g, "") !== short.replaceAll(/\D/g, "")) return false;
	}
	if (short.length >= 3 && (long === `${short}s` || long === `${short}es`)) return true;
	if (short.length >= 4 && short.endsWith("y") && long === `${short.slice(0, -1)}ies`) return true;
	if (short.length < 6) return false;
	return editDistance(a, b) <= (short.length < 9 ? 1 : 2);
}

/** Compares as in the index of a book: ignores case and leading punctuation, and sorts 10 after 9. */
export function compareByName<T>(language: string, getName: (item: T) => string): (a: T, b: T) => number {
	const collator = new Intl.Collator(language, { numeric: true });
	const key = (item: T) => getName(item).replace(/^[^\p{L}\p{N}]+(?=.)/u, "");
	return (a, b) => collator.compare(key(a), key(b));
}

/** Returns a number that is lower for uses whose spelling wins. */
function rank({ isPublic, isGuest }: NameUse): number {
	return isPublic ? Number(isGuest ?? false) : 2;
}

/** The uses whose spelling wins come first. */
function chooseSpelling(uses: readonly NameUse[]): NormalizedName {
	const spellings = new Map<string, number>();
	for (const { name } of uses.filter((use) => uses[0] && rank(use) === rank(uses[0])))
		spellings.set(name, (spellings.get(name) ?? 0) + 1);
	const [first = ""] = spellings.keys();
	const highest = Math.max(...spellings.values());
	const label = [...spellings].find(([, count]) => count === highest)?.[0] ?? first;
	return { label, slug: slugify(first) };
}
