import { slugify } from "@/lib/content/urls/slug";
import type { GhostExport, Row } from "./read-export";

/** The people of an export, by the ids that they get here. */
export function people(ghost: GhostExport): Map<string, Row> {
	const rows = [...ghost.table("users"), ...ghost.table("posts").flatMap((post) => inPost(post, "authors", "author"))];
	const known = new Map<string, Row>();
	for (const row of rows) if (!known.has(idOf(row))) known.set(idOf(row), row);
	return known;
}

/** Who wrote a post: by the table that says so, by the post itself, or by its first author in old versions. */
export function authorIds(post: Row, ghost: GhostExport): string[] {
	const own = inPost(post, "authors", "author");
	if (own.length > 0) return own.map(idOf);
	const users = new Map(ghost.table("users").map((user) => [String(user.id), user]));
	const joined = sorted(ghost.table("posts_authors"), post).map((row) => users.get(String(row.author_id)));
	const first = users.get(String(post.author_id));
	return (joined.length > 0 ? joined : [first]).flatMap((user) => (user ? [idOf(user)] : []));
}

/** The tags of a post; those that begin with `#` are for editors alone. */
export function labels(post: Row, ghost: GhostExport): string[] {
	const tags = new Map(ghost.table("tags").map((tag) => [String(tag.id), tag]));
	const joined = sorted(ghost.table("posts_tags"), post).map((row) => tags.get(String(row.tag_id)));
	const all = [...inPost(post, "tags"), ...joined].flatMap((tag) => (typeof tag?.name === "string" ? [tag.name] : []));
	return [...new Set(all.filter((name) => !name.startsWith("#")))];
}

function sorted(rows: Row[], post: Row): Row[] {
	return rows
		.filter((row) => String(row.post_id) === String(post.id))
		.sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0));
}

/** What a post has in itself under one of these names: a list, or one of them. */
function inPost(post: Row, ...names: string[]): Row[] {
	const found = names.map((name) => post[name]).find((value) => value !== undefined && value !== null);
	const rows = (Array.isArray(found) ? found : [found]).filter(
		(row): row is Row => row !== null && typeof row === "object",
	);
	return rows.map((row) => (row.data !== null && typeof row.data === "object" ? (row.data as Row) : row));
}

function idOf(row: Row): string {
	return slugify(String(row.slug ?? row.name ?? "")) || "author";
}
