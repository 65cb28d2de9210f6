import { readFile } from "node:fs/promises";
import { slugify } from "quire-blog/tools";
import { z } from "zod";
import { groupBy } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import type { LeftOut } from "@/packages/migrate/src/convert-each";
import { encodingOfMark, TextDecoding } from "@/packages/migrate/src/text-decoding";
import { ImportError } from "@/packages/migrate/src/types";

const rowSchema = z.record(z.string(), z.unknown());
export type Row = z.output<typeof rowSchema>;

export interface GhostExport {
	/** The rows of a table without those that are no objects; empty if the export doesn't have the table. */
	table(name: string): Row[];
	/** The rows of a join table that belong to a post, in order. */
	joined(name: string, postId: unknown): Row[];
	placeOf(row: Row): string;
	/** Of the tables that were read so far: rows that are no objects, and tables that are no lists. */
	listDamaged(): LeftOut[];
	/** How many characters aren't in the encoding of the file. */
	unreadableCharacters: number;
}

const MAX_WRAPPERS = 10;

/** Reads an export of Ghost, a response of its Content API, or the output of its migration tools. */
export async function readGhost(file: string): Promise<GhostExport> {
	const { text, unreadableCharacters } = await readJsonText(file);
	const fail = (problem: string): never => {
		throw new ImportError(`\`${file}\` ${problem} Nothing was written.`);
	};
	const data = parseJson(text) ?? fail("isn't valid JSON. If it is incomplete, export it again.");
	const tables = findTables(data);
	if (!tables) return fail("isn't a Ghost export, because it has no posts.");
	const cache = new Map<string, Row[]>();
	const joins = new Map<string, Map<string, Row[]>>();
	const places = new Map<Row, string>();
	const damaged: LeftOut[] = [];
	const readTable = (name: string): Row[] => {
		const rows: unknown = tables[name] ?? [];
		if (!Array.isArray(rows)) {
			damaged.push({ place: `\`${name}\``, reason: "is no list" });
			return [];
		}
		return rows.flatMap((value: unknown, index) => {
			const place = `\`${name}\` row ${index + 1}`;
			const { data } = rowSchema.safeParse(value);
			if (!data) {
				damaged.push({ place, reason: "is no object" });
				return [];
			}
			const row = unwrapRow(data);
			places.set(row, place);
			return [row];
		});
	};
	const table = (name: string): Row[] => {
		const rows = cache.get(name) ?? readTable(name);
		cache.set(name, rows);
		return rows;
	};
	return {
		table,
		joined: (name, postId) => {
			const rows = joins.get(name) ?? groupByPost(table(name));
			joins.set(name, rows);
			return rows.get(String(postId)) ?? [];
		},
		placeOf: (row) => places.get(row) ?? "",
		listDamaged: () => damaged,
		unreadableCharacters,
	};
}

/** Reads a JSON file. Its byte order mark decides its encoding, else it is UTF-8: https://www.rfc-editor.org/rfc/rfc8259#section-8.1 */
async function readJsonText(file: string): Promise<{ text: string; unreadableCharacters: number }> {
	const bytes = await readFile(file);
	const decoding = new TextDecoding(encodingOfMark(bytes) ?? "utf-8");
	const text = decoding.decode(bytes) + decoding.end();
	return { text, unreadableCharacters: decoding.unreadableCharacters };
}

function groupByPost(rows: readonly Row[]): Map<string, Row[]> {
	const groups = groupBy(rows, ({ post_id }) => String(post_id));
	for (const group of groups.values()) group.sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0));
	return groups;
}

function findTables(data: unknown): Row | undefined {
	let inner = data;
	for (let wrappers = 0; wrappers < MAX_WRAPPERS; wrappers += 1) {
		const top = rowSchema.safeParse(inner).data;
		if (!top || Array.isArray(top.posts)) return top;
		inner = Array.isArray(top.db) ? top.db[0] : (top.data ?? top.result);
	}
	return undefined;
}

/** Unwraps a row that a migration tool has put into an object beside its URL. */
function unwrapRow(row: Row): Row {
	const inner = rowSchema.safeParse(row.data).data;
	return inner ? { url: row.url, ...inner } : row;
}

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
