import type { ComponentInfo, PropInfo } from "./types";

const NOT_PROPS = new Set(["children", "key", "ref"]);

/**
 * Reads the documentation of a component from its code: its comment, and the props in its parameters and their types. For code in other
 * forms the props are empty, which is no error.
 */
export function readOwnerComponent(
	code: string,
	exportName: string,
	tag: string,
): Pick<ComponentInfo, "description" | "props" | "hasContent"> & { line: number } {
	const at = findExport(code, exportName, tag);
	const line = code.slice(0, Math.max(at, 0)).split("\n").length;
	if (at < 0) return { description: undefined, props: [], hasContent: true, line: 1 };
	const parameters = readParameters(code.slice(at));
	const members = readMembers(parameters.type.startsWith("{") ? parameters.type : findType(code, parameters.type));
	const names = [...new Set([...members.keys(), ...parameters.names])];
	return {
		description: readComment(code.slice(0, at)),
		props: names.filter((name) => !NOT_PROPS.has(name)).map((name) => toProp(name, members.get(name))),
		hasContent: names.includes("children") || names.length === 0,
		line,
	};
}

/** -1 if there is none. */
function findExport(code: string, exportName: string, tag: string): number {
	const patterns =
		exportName === "default"
			? [/^export\s+default\s+(?:async\s+)?(?:function|class|\(|\w)/m]
			: [new RegExp(String.raw`^export\s+(?:async\s+)?(?:function|const|let|class)\s+${tag}\b`, "m")];
	const [found = -1] = patterns.map((pattern) => code.search(pattern)).filter((at) => at >= 0);
	const named = /^export\s+default\s+(\w+)\s*;?\s*$/m.exec(code.slice(Math.max(found, 0)))?.[1];
	const declared = (name: string) =>
		code.search(new RegExp(String.raw`^(?:async\s+)?(?:function|const|let|class)\s+${name}\b`, "m"));
	if (found >= 0 && exportName === "default" && named && !["function", "class", "async"].includes(named)) {
		const declaration = declared(named);
		return declaration >= 0 ? declaration : found;
	}
	return found >= 0 ? found : declared(tag);
}

/** Reads the names and the type of the first parameter of a function. */
function readParameters(code: string): { names: string[]; type: string } {
	const open = code.indexOf("(");
	if (open < 0) return { names: [], type: "" };
	const list = code.slice(open + 1, findEnd(code, open)).trim();
	const isPattern = list.startsWith("{");
	const patternEnd = isPattern ? findEnd(list, 0) + 1 : list.search(/[:,)]|$/);
	const names = isPattern
		? splitTopLevel(list.slice(1, patternEnd - 1), ",").flatMap((part) => {
				const name = /^\s*["']?([\w-]+)["']?/.exec(part)?.[1];
				return name === undefined || part.trim().startsWith("...") ? [] : [name];
			})
		: [];
	const [, type = ""] = /^\s*:\s*(?:Readonly<)?([\s\S]*)$/.exec(list.slice(patternEnd)) ?? [];
	const end = type.startsWith("{") ? findEnd(type, 0) + 1 : type.search(/[,)=>\s]|$/);
	return { names, type: type.slice(0, end) };
}

/** Returns the members of a named type or interface, with its braces. */
function findType(code: string, name: string): string {
	if (!/^\w+$/.test(name)) return "";
	const start = new RegExp(String.raw`\b(?:interface\s+${name}\b[^{]*|type\s+${name}\s*=\s*)\{`).exec(code);
	if (!start) return "";
	const open = start.index + start[0].length - 1;
	return code.slice(open, findEnd(code, open) + 1);
}

interface Member {
	type: string;
	description: string | undefined;
}

function readMembers(type: string): Map<string, Member> {
	const members = new Map<string, Member>();
	if (!type.startsWith("{")) return members;
	const inner = type.slice(1, type.endsWith("}") ? -1 : undefined);
	for (const part of splitTopLevel(inner, ";,\n")) {
		const [, comment, name, value] =
			/^\s*(?:\/\*\*([\s\S]*?)\*\/\s*)?(?:readonly\s+)?["']?([\w-]+)["']?\??\s*:\s*([\s\S]+?)\s*$/.exec(part) ?? [];
		if (name && value) members.set(name, { type: value, description: comment && readCommentText(comment) });
	}
	return members;
}

function toProp(name: string, { type = "", description }: Partial<Member> = {}): PropInfo {
	const values = type
		.split("|")
		.map((one) => one.trim())
		.filter(Boolean);
	const texts = values.flatMap((value) => /^["'](.*)["']$/.exec(value)?.[1] ?? []);
	const isFew = texts.length > 0 && values.every((value) => /^["']|^undefined$/.test(value));
	const isText = type === "" || isFew || (/\bstring\b|\bReactNode\b/.test(type) && !/[{(<[]/.test(type));
	const kind = /^boolean\b/.test(type) ? "flag" : isText ? "text" : "expression";
	const words = type === "" ? "any value" : `\`${type.replace(/\s+/g, " ")}\``;
	return { name, type: words, description, kind, values: isFew ? texts : [] };
}

function readComment(before: string): string | undefined {
	const start = before.lastIndexOf("/**");
	const comment = start < 0 ? null : /^\/\*\*([\s\S]*?)\*\/\s*$/.exec(before.slice(start));
	return comment?.[1] === undefined ? undefined : readCommentText(comment[1]);
}

function readCommentText(comment: string): string {
	return comment.replace(/^\s*\*? ?/gm, "").trim();
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** Returns the offset of the bracket that closes the one at an offset; the end of the code if there is none. */
function findEnd(code: string, open: number): number {
	let depth = 0;
	for (let at = open; at < code.length; at += 1) {
		const character = code[at] ?? "";
		const skipped = skipText(code, at);
		if (skipped > at) at = skipped;
		else if (character in PAIRS) depth += 1;
		else if (/[)}\]]/.test(character)) {
			depth -= 1;
			if (depth === 0) return at;
		}
	}
	return code.length;
}

/** Splits code at separators outside of brackets, quotation marks and comments. */
function splitTopLevel(code: string, separators: string): string[] {
	const parts: string[] = [];
	let start = 0;
	for (let at = 0; at < code.length; at += 1) {
		const character = code[at] ?? "";
		const skipped = skipText(code, at);
		if (skipped > at) at = skipped;
		else if (character in PAIRS) at = findEnd(code, at);
		else if (
			separators.includes(character) &&
			(character !== "\n" || /[^|&:?,;]\s*$/.test(code.slice(start, at))) &&
			!/\*\/\s*$/.test(code.slice(start, at))
		) {
			if (character === "\n" && /^\s*[|&]/.test(code.slice(at))) continue;
			parts.push(code.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, code.slice(start)].filter((part) => part.trim() !== "");
}

/** Returns the offset of the last character of the string or comment that begins at an offset; the offset itself if none does. */
function skipText(code: string, at: number): number {
	const rest = code.slice(at, at + 2);
	const end = rest === "/*" ? code.indexOf("*/", at + 2) + 1 : rest === "//" ? code.indexOf("\n", at) - 1 : -1;
	if (end > 0) return end;
	const mark = code[at] ?? "";
	if (!/["'`]/.test(mark)) return at;
	for (let close = at + 1; close < code.length; close += 1) {
		if (code[close] === "\\") close += 1;
		else if (code[close] === mark) return close;
	}
	return code.length;
}
