import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Place } from "@/lib/problem";
import type { Data } from "./types";

/** Reads YAML with every scalar as text; `firstLine` is the line of the file on which the source begins. */
export function parseYaml(source: string, firstLine = 1): Data {
	const lines = new LineCounter();
	const document = parseDocument(source, {
		schema: "failsafe",
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false,
		strict: false,
	});
	const at = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const duplicates: Data["duplicates"] = [];
	visit(document, {
		Map(_, map) {
			const seen = new Set<string>();
			for (const { key } of map.items) {
				if (!isScalar(key)) continue;
				const name = String(key.value);
				if (seen.has(name)) duplicates.push({ key: name, ...at(key.range?.[0] ?? 0) });
				seen.add(name);
			}
		},
	});
	return {
		value: document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined,
		errors: document.errors.map((error) => ({ message: error.message, ...at(error.pos[0]) })),
		duplicates,
		place(path) {
			let node: unknown = document.contents;
			let offset = isMap(node) ? (node.range?.[0] ?? 0) : 0;
			for (const key of path) {
				if (isMap(node)) {
					const pair = node.items.findLast((item) => isScalar(item.key) && item.key.value === String(key));
					if (!pair || !isScalar(pair.key)) break;
					offset = pair.key.range?.[0] ?? offset;
					node = pair.value;
				} else if (node && typeof node === "object" && "items" in node && Array.isArray(node.items)) {
					node = node.items[Number(key)];
					if (!node) break;
					offset = (node as { range?: [number, number, number] | null }).range?.[0] ?? offset;
				} else break;
			}
			return at(offset);
		},
	};
}
