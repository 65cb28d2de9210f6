import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";

const PUSH = /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[.*\])\)$/s;

/** The media type of a payload by itself, and what `Vary` has of pages that have one: HTML files of the owner have neither. */
export const FLIGHT_TYPE = "text/x-component";
export const FLIGHT_VARY = /\brsc\b/i;

/** Matches the files of exports by Next itself that have a part of a payload, beside that of each page. */
export const FLIGHT_FILE = /(?:^|\/)__next\.[^/]*\.txt$/;

/** The scripts of the flight payload as Next writes them, in development with a nonce; JSON in them has no `<`. */
const FLIGHT_SCRIPT = /(<script(?: nonce="[^"]*")?>)(self\.__next_f\.push\(\[1,"[^<]*"\]\))<\/script>/g;

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
function readRows(payload: string, onlyTag?: string): FlightRow[] | undefined {
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

function formatRows(rows: readonly FlightRow[]): string {
	return rows
		.map(({ id, tag, text, hasLength }) =>
			hasLength ? `${id}:${tag}${Buffer.byteLength(text).toString(16)},${text}` : `${id}:${tag}${text}${LINE_BREAK}`,
		)
		.join("");
}

/** Returns another value for a property of an element of HTML, such as `href`; a text in `<style>` is its property `children`. */
export type ConvertProperty = (tagName: string, name: string, value: string) => string;

/**
 * Converts the elements of HTML in the flight payload of a page, from which React renders the page again in the browser. If the page
 * has metadata, preloads and styles with other URLs, React adds them again.
 */
export function convertFlight(html: string, convert: ConvertProperty): string {
	const rows = readFlight(separateFlight(html).scripts);
	if (!rows) return html;
	const json = JSON.stringify(formatRows(convertRows(rows, convert))).replaceAll("<", "\\u003c");
	let isFirst = true;
	return html.replace(FLIGHT_SCRIPT, (_, start: string) => {
		const script = isFirst ? `${start}self.__next_f.push([1,${json}])</script>` : "";
		isFirst = false;
		return script;
	});
}

/** Converts the elements in a flight payload by itself, which the development server sends when a page changes. */
export function convertPayload(payload: string, convert: ConvertProperty): string {
	const rows = readRows(payload);
	return rows ? formatRows(convertRows(rows, convert)) : payload;
}

function convertRows(rows: readonly FlightRow[], convert: ConvertProperty): FlightRow[] {
	const converter = new Converter(convert);
	return rows
		.map((row) => (row.hasLength ? row : { ...row, text: converter.convertText(row) }))
		.map((row) => {
			const isStyle = row.hasLength && converter.styleTexts.has(row.id);
			return isStyle ? { ...row, text: convert("style", "children", row.text) } : row;
		});
}

class Converter {
	/** The ids of the rows with the text of a style. */
	readonly styleTexts = new Set<string>();

	constructor(private readonly convert: ConvertProperty) {}

	convertText({ tag, text }: FlightRow): string {
		if (tag === "H") return text.slice(0, 1) + JSON.stringify(this.convertPreload(JSON.parse(text.slice(1))));
		return tag === "" && /^[[{]/.test(text) ? JSON.stringify(this.convertValue(JSON.parse(text))) : text;
	}

	private convertPreload([url, ...rest]: unknown[]): unknown[] {
		const options = rest.map((option) => (isRecord(option) ? this.convertProps("link", option) : option));
		return [typeof url === "string" ? this.convert("link", "href", url) : url, ...options];
	}

	private convertValue(value: unknown): unknown {
		if (Array.isArray(value)) {
			const [mark, type, key, props, ...rest] = value;
			const isHtml = mark === "$" && typeof type === "string" && !type.startsWith("$") && isRecord(props);
			const items = isHtml ? [mark, type, key, this.convertProps(type, props), ...rest] : value;
			return items.map((item: unknown) => this.convertValue(item));
		}
		if (!isRecord(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.convertValue(item)]));
	}

	private convertProps(type: string, props: Record<string, unknown>): Record<string, unknown> {
		const entries = Object.entries(props).map(([name, value]) => {
			const [, styleText] = (type === "style" && name === "children" && /^\$([0-9a-f]+)$/.exec(String(value))) || [];
			if (styleText) this.styleTexts.add(styleText);
			return [name, typeof value === "string" ? this.convert(type, name, value) : value];
		});
		return Object.fromEntries(entries);
	}
}
