import type { Blog } from "@/lib/blog/blog";
import { findNextDue } from "@/lib/content/visibility";

/** Returns when the next scheduled post is due or the next review ends, in milliseconds; `undefined` without either. */
export async function findNextChange(blog: Blog): Promise<number | undefined> {
	const [collection, { timeZone }, reviews] = await Promise.all([blog.collection(), blog.site(), blog.reviews()]);
	const due = findNextDue(collection, timeZone);
	const times = [...(due === undefined ? [] : [due]), ...reviews.map(({ endsAt }) => endsAt)];
	return times.length > 0 ? Math.min(...times) : undefined;
}
