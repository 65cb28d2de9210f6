import { slugify } from "@/lib/content/urls/slug";
import type { GhostExport, Row } from "./read-export";

/** Returns people by their ids in `authors.yml`. */
export function collectPeople(ghost: GhostExport): Map<string, Row> {
	const rows = [
		...ghost.table("users"),
		...ghost.table("posts").flatMap((post) => getEmbeddedRows(post, "authors", "author")),
	];
	const people = new Map<string, Row>();
	for (const row of rows) if (!people.has(getPersonId(row))) people.set(getPersonId(row), row);
	return people;
}

/** Looks for authors in the post itself, in the join table, and for the single author of old versions. */
export function getAuthorIds(post: Row, ghost: GhostExport): string[] {
	const embedded = getEmbeddedRows(post, "authors", "author");
	if (embedded.length > 0) return embedded.map(getPersonId);
	const users = new Map(ghost.table("users").map((user) => [String(user.id), user]));
	const joined = ghost.joined("posts_authors", post.id).map((row) => users.get(String(row.author_id)));
	const singleAuthor = users.get(String(post.author_id));
	return (joined.length > 0 ? joined : [singleAuthor]).flatMap((user) => (user ? [getPersonId(user)] : []));
}

/** Leaves out internal tags, which begin with `#`. */
export function getTagNames(post: Row, ghost: GhostExport): string[] {
	const tags = new Map(ghost.table("tags").map((tag) => [String(tag.id), tag]));
	const joined = ghost.joined("posts_tags", post.id).map((row) => tags.get(String(row.tag_id)));
	const names = [...getEmbeddedRows(post, "tags"), ...joined].flatMap((tag) =>
		typeof tag?.name === "string" ? [tag.name] : [],
	);
	return [...new Set(names.filter((name) => !name.startsWith("#")))];
}

/** Returns the rows embedded in a post under the first of the keys that it has: a list or a single row. */
function getEmbeddedRows(post: Row, ...keys: string[]): Row[] {
	const value = keys.map((key) => post[key]).find((value) => value !== undefined && value !== null);
	const rows = (Array.isArray(value) ? value : [value]).filter(
		(row): row is Row => row !== null && typeof row === "object",
	);
	return rows.map((row) => (row.data !== null && typeof row.data === "object" ? (row.data as Row) : row));
}

function getPersonId(row: Row): string {
	return slugify(String(row.slug ?? row.name ?? "")) || "author";
}
