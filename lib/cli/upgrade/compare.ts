import { FLIGHT_FILE } from "@/lib/next/internals/flight";

export type Files = ReadonlyMap<string, Uint8Array>;

/** The files that differ in one way. */
export interface Difference {
	kind: string;
	/** The paths of the files, without the ending of pages. */
	paths: string[];
}

/** Compiled files, whose names mean nothing, and OG images, which change with their code. */
const UNNAMED = /^(?:_next|share)\//;
/** The names of compiled files and OG images change with their content, as do the hashes in policies and of scripts. */
const HASHED =
	/(?<=\/(?:_next\/static\/\w+|share)\/)[^\s"'<>()]*?(?=\.\w+[\s"'<>()?])|(?<=['"]sha(?:256|384|512)-)[^'"]+/g;
const CODE = /<(script|style|noscript|template)\b.*?<\/\1>/gs;
const HEAD_ELEMENTS = /<(?:meta|link)\b(?![^>]*\brel="?(?:stylesheet|preload|modulepreload|preconnect|expect))[^>]*>/g;
const FEED_IDS = /<(guid|id)\b[^>]*>.*?<\/\1>/gs;

/** What readers and programs notice of a file, in the order of reports: of the first that differs, the file is named. */
const KINDS: readonly [kind: string, read: (text: string) => string][] = [
	[
		"Other text",
		(text) =>
			text
				.replace(CODE, "")
				.replace(/<[^>]*>/g, " ")
				.replace(/\s+/g, " "),
	],
	["Other links", (text) => (text.match(/ (?:href|src)="[^"]*"/g) ?? []).join("")],
	["Other metadata", (text) => (text.match(HEAD_ELEMENTS) ?? []).join("")],
	["Other markup, styles or scripts", (text) => text],
];

/** Compares two exports. */
export function compareExports(before: Files, after: Files): Difference[] {
	const kinds = ["Missing", "New", "Other ids in feeds", ...KINDS.map(([kind]) => kind), "Other content"];
	const found = new Map(kinds.map((kind): [string, string[]] => [kind, []]));
	for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
		const kind = findKind(path, before.get(path), after.get(path), after);
		if (kind) found.get(kind)?.push(`/${path}`.replace(/(?:\/index)?\.html$/, "") || "/");
	}
	return [...found].flatMap(([kind, paths]) => (paths.length > 0 ? { kind, paths } : []));
}

function findKind(path: string, was: Uint8Array | undefined, is: Uint8Array | undefined, after: Files) {
	// Exports of the first version have payloads.
	const isPayload = FLIGHT_FILE.test(path) || (path.endsWith(".txt") && after.has(path.replace(/\.txt$/, ".html")));
	if (UNNAMED.test(path) || isPayload) return undefined;
	if (!was || !is) return is ? "New" : "Missing";
	if (Buffer.from(was).equals(is)) return undefined;
	const [before, now] = [was, is].map((bytes) => new TextDecoder().decode(bytes).replaceAll(HASHED, "*"));
	if (before === undefined || now === undefined || before === now) return undefined;
	if (path.endsWith(".html")) return KINDS.find(([, read]) => read(before) !== read(now))?.[0];
	const ids = [before, now].map((text) => (/<(?:rss|feed)\b/.test(text) ? (text.match(FEED_IDS) ?? []).join("") : ""));
	return ids[0] === ids[1] ? "Other content" : "Other ids in feeds";
}
