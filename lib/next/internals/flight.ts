import { parseJson } from "@/lib/utils/parse-json";

const PUSH = /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s;

/** The media type of a payload by itself, and what `Vary` has of pages that have one: HTML files of the owner have neither. */
export const FLIGHT_TYPE = "text/x-component";
export const FLIGHT_VARY = /\brsc\b/i;

/** The scripts of the flight payload as Next writes them, in development with a nonce; JSON in them has no `<`. */
export const FLIGHT_SCRIPT = /(<script(?: nonce="[^"]*")?>)(self\.__next_f\.push\(\[1,"[^<]*"\]\))<\/script>/g;

/**
 * Matches the start of a row. Text and binary values have their length in bytes as a hexadecimal number, all others a line break
 * at their end: `startReadingFromStream` of React 19.3.0-canary-278794d7-20261002.
 */
const ROW_START = /^([0-9a-f]*):(?:([TAOobUSsLlGgMmV])([0-9a-f]+),|(?![TAOUSLGMV])([A-Z#rx])|(?=["[{tfn\d-]))/;
/** The length in bytes that the start of a row has at most. */
const MAX_ROW_START = 32;
const LINE_BREAK = "\n";

export interface FlightRow {
	/** The id, with which other rows refer to it as `"$id"`; empty if they don't. */
	id: string;
	/** The type of its value, such as `I` for a client component, or `T` for text; empty for JSON. */
	tag: string;
	text: string;
	/** Whether its length is in its start, so that its text may have any line. */
	hasLength: boolean;
}

/** Separates the scripts of the flight payload from a page, which are more than half of it. */
export function separateFlight(html: string): { rest: string; scripts: string[] } {
	const scripts: string[] = [];
	const rest = html.replace(FLIGHT_SCRIPT, (_, __, script: string) => {
		scripts.push(script);
		return "";
	});
	return { rest, scripts };
}

/** Tells whether an inline script does nothing but add a chunk to the flight payload. */
export function isFlightScript(script: string): boolean {
	const [, json] = PUSH.exec(script) ?? [];
	return json !== undefined && parseJson(json) !== undefined;
}

/** Returns the module ids of the client components in a page's flight payload; `undefined` if it can't be read as a whole. */
export function findClientModules(scripts: readonly string[]): Set<string> | undefined {
	const rows = readFlight(scripts, "I");
	const references = rows?.map(({ text }) => parseJson(text));
	return references?.every(Array.isArray) ? new Set(references.map(([id]) => String(id))) : undefined;
}

/**
 * Reads the rows of a page's flight payload, which may be divided between scripts; `undefined` if one of them isn't understood. Next
 * writes chunks as `self.__next_f.push([1,"…"])`; of their types, only 0 (start) and 1 (text) are supported. With `onlyTag`, returns
 * the rows of that type.
 */
export function readFlight(scripts: readonly string[], onlyTag?: string): FlightRow[] | undefined {
	let payload = "";
	for (const script of scripts) {
		const [, json] = PUSH.exec(script.trim()) ?? [];
		if (json === undefined) continue;
		const chunk = parseJson(json);
		if (!Array.isArray(chunk)) return undefined;
		const [type, text] = chunk;
		if (type === 1 && typeof text === "string") payload += text;
		else if (type !== 0) return undefined;
	}
	return payload === "" ? undefined : readRows(payload, onlyTag);
}

/** Reads the rows of a flight payload, such as Next answers requests of the browser with; `undefined` if one isn't understood. */
export function readRows(payload: string, onlyTag?: string): FlightRow[] | undefined {
	const bytes = Buffer.from(payload);
	const rows: FlightRow[] = [];
	for (let start = 0; start < bytes.length; ) {
		const head = bytes.subarray(start, start + MAX_ROW_START).toString("latin1");
		const [rowStart, id = "", textTag, length = "", otherTag = ""] = ROW_START.exec(head) ?? [];
		if (rowStart === undefined) return undefined;
		const textStart = start + rowStart.length;
		const hasLength = textTag !== undefined;
		const end = hasLength ? textStart + Number.parseInt(length, 16) : bytes.indexOf(LINE_BREAK, textStart);
		if (end < 0 || end > bytes.length) return undefined;
		const tag = textTag ?? otherTag;
		if (onlyTag === undefined || tag === onlyTag)
			rows.push({ id, tag, text: bytes.toString("utf8", textStart, end), hasLength });
		start = hasLength ? end : end + 1;
	}
	return rows;
}

export function formatRows(rows: readonly FlightRow[]): string {
	return rows
		.map(({ id, tag, text, hasLength }) =>
			hasLength ? `${id}:${tag}${Buffer.byteLength(text).toString(16)},${text}` : `${id}:${tag}${text}${LINE_BREAK}`,
		)
		.join("");
}
