import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from "yaml";
import type { Position } from "@/lib/utils/diagnostics";
import { createInvalidData, type ParsedData, type ParseError } from "./parsed-data";
import { parseWithRepairs } from "./repair";
import { toWellFormed } from "./well-formed";
import { findExcessInYaml } from "./yaml-limits";
import { suggestYamlRepairs } from "./yaml-repairs";

/**
 * Parses YAML with every scalar as text. `firstLine` is the line of the file on which the source begins. Also reads
 * invalid YAML whose meaning is clear.
 */
export function parseYaml(source: string, firstLine = 1): ParsedData {
	return parseWithRepairs(source, firstLine, (text) => parseStrictly(text, firstLine), suggestYamlRepairs);
}

/** Calls a function whose errors get no stack, which takes most of the time of a source with thousands of errors. */
function withoutStacks<Result>(run: () => Result): Result {
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	try {
		return run();
	} finally {
		Error.stackTraceLimit = stackTraceLimit;
	}
}

function parseStrictly(source: string, firstLine: number): ParsedData {
	const excess = findExcessInYaml(source);
	if (excess) return createInvalidData({ ...excess, line: excess.line + firstLine - 1 }, firstLine);
	const lines = new LineCounter();
	const document = withoutStacks(() =>
		parseDocument(source, {
			schema: "failsafe",
			lineCounter: lines,
			uniqueKeys: false,
			prettyErrors: false,
			strict: false,
			merge: true,
			logLevel: "error",
		}),
	);
	const positionAt = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const duplicates: ParsedData["duplicates"] = [];
	const errors: ParseError[] = document.errors.map((error) => ({
		message: error.message,
		...positionAt(error.pos[0]),
	}));
	const anchors = new Map<string, unknown>();
	visit(document, (_, node, ancestors) => {
		if (isNode(node) && !isAlias(node) && node.anchor) anchors.set(node.anchor, node);
		if (isAlias(node)) {
			const reason = !anchors.has(node.source)
				? "an anchor that does not exist"
				: (ancestors as readonly unknown[]).includes(anchors.get(node.source))
					? "the list or mapping that it is part of"
					: undefined;
			const message = `\`*${node.source}\` refers to ${reason}. If it is text, put it in quotes.`;
			if (reason) errors.push({ message, ...positionAt(node.range?.[0] ?? 0) });
		}
		if (isMap(node))
			for (const key of listDuplicates(node)) duplicates.push({ key: key.name, ...positionAt(key.offset) });
	});
	return {
		value: errors.length === 0 ? toValue(document, errors, positionAt(0)) : undefined,
		errors,
		corrections: [],
		duplicates,
		positionOf(path) {
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
			return positionAt(offset);
		},
	};
}

/** Returns the repeated keys of a mapping, with their offsets. */
function listDuplicates({ items }: YAMLMap): { name: string; offset: number }[] {
	const seen = new Set<string>();
	return items.flatMap(({ key }) => {
		if (!isScalar(key)) return [];
		const name = String(key.value);
		if (seen.has(name)) return [{ name, offset: key.range?.[0] ?? 0 }];
		seen.add(name);
		return [];
	});
}

/** Too many resolved aliases are an error: https://en.wikipedia.org/wiki/Billion_laughs_attack */
function toValue(document: Document.Parsed, errors: ParseError[], position: Position): unknown {
	try {
		// An escape can write a lone surrogate, which neither a URL nor a file can have.
		const reviver = (_: unknown, value: unknown) => (typeof value === "string" ? toWellFormed(value) : value);
		return document.toJS({ maxAliasCount: 100, reviver });
	} catch (error) {
		errors.push({ message: error instanceof Error ? error.message : String(error), ...position });
		return undefined;
	}
}
