import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UnreadableSource } from "@/lib/importers/types";

const record = z.record(z.string(), z.unknown());
export type Row = z.output<typeof record>;

/** The tables of an export, by name; those that it doesn't have are empty. */
export interface GhostExport {
	table(name: string): Row[];
}

/** Reads an export of Ghost, an answer of its Content API, or what its tools for moving make. */
export async function readGhost(file: string): Promise<GhostExport> {
	const source = await readFile(file, "utf8");
	const fail = (why: string): never => {
		throw new UnreadableSource(`${file} ${why} Nothing was written.`);
	};
	const data = parse(source.replace(/^\uFEFF/, "")) ?? fail("is no whole JSON file; it may be cut short.");
	const tables = find(data);
	if (!tables) return fail("is no export of Ghost: there are no posts in it.");
	const read = new Map<string, Row[]>();
	return {
		table: (name) => {
			const rows = read.get(name) ?? (z.array(record).safeParse(tables[name]).data ?? []).map(unwrapped);
			read.set(name, rows);
			return rows;
		},
	};
}

function parse(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return undefined;
	}
}

/** The tables stand at the top, or below what each tool puts around them. */
function find(data: unknown): Row | undefined {
	const top = record.safeParse(data).data;
	if (!top) return undefined;
	if (Array.isArray(top.posts)) return top;
	const below = Array.isArray(top.db) ? top.db[0] : (top.data ?? top.result);
	return below === undefined ? undefined : find(below);
}

/** A row that its tool has put an address beside. */
function unwrapped(row: Row): Row {
	const inner = record.safeParse(row.data).data;
	return inner ? { url: row.url, ...inner } : row;
}
