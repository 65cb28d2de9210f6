import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ImportError } from "@/lib/importers/types";

const rowSchema = z.record(z.string(), z.unknown());
export type Row = z.output<typeof rowSchema>;

/** A Ghost export. */
export interface GhostExport {
	/** Returns the rows of a table; none if the export doesn't have it. */
	table(name: string): Row[];
}

/** Reads an export of Ghost, a response of its Content API, or the output of its migration tools. */
export async function readGhost(file: string): Promise<GhostExport> {
	const source = await readFile(file, "utf8");
	const fail = (problem: string): never => {
		throw new ImportError(`\`${file}\` ${problem} Nothing was written.`);
	};
	const data =
		parseJson(source.replace(/^\uFEFF/, "")) ?? fail("isn't valid JSON. If it is incomplete, export it again.");
	const tables = findTables(data);
	if (!tables) return fail("isn't a Ghost export, because it has no posts.");
	const cache = new Map<string, Row[]>();
	return {
		table: (name) => {
			const rows = cache.get(name) ?? (z.array(rowSchema).safeParse(tables[name]).data ?? []).map(unwrapRow);
			cache.set(name, rows);
			return rows;
		},
	};
}

function parseJson(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return undefined;
	}
}

/** Finds the object with the tables, which tools wrap in other objects. */
function findTables(data: unknown): Row | undefined {
	const top = rowSchema.safeParse(data).data;
	if (!top) return undefined;
	if (Array.isArray(top.posts)) return top;
	const below = Array.isArray(top.db) ? top.db[0] : (top.data ?? top.result);
	return below === undefined ? undefined : findTables(below);
}

/** Unwraps a row that a migration tool has put beside its URL. */
function unwrapRow(row: Row): Row {
	const inner = rowSchema.safeParse(row.data).data;
	return inner ? { url: row.url, ...inner } : row;
}
