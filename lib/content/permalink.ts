import { fillPermalink } from "@/lib/site/permalink";
import { dayOf } from "./dates";
import type { PostDate } from "./types";

/** What the address of a post is made of. */
export interface Addressed {
	slug: string;
	date?: PostDate;
	categories: readonly string[];
}

/** Where a post lives by the owner's pattern, such as `/:year/:slug`; parts of a date it doesn't have are left out. */
export function pathFor(post: Addressed, pattern: string, timeZone: string): string {
	const values = valuesOf(post, timeZone);
	return fillPermalink(pattern, (part) => values[part] ?? "") ?? "";
}

/** The address that the pattern of another system gave a post; nothing if the post has no date for it. */
export function oldPathFor(post: Addressed, pattern: string, timeZone: string): string | undefined {
	const values = valuesOf(post, timeZone);
	return fillPermalink(pattern, (part) => values[part]);
}

function valuesOf({ slug, date, categories }: Addressed, timeZone: string) {
	const [year, month, day] = date ? dayOf(date, timeZone).split("-") : [];
	return { year, month, day, slug, categories: categories.map((name) => name.toLowerCase()).join("/") };
}
