import { FLIGHT_SCRIPT } from "@/lib/next/optimize-html/flight";
import { addBasePath, addBasePathToCss, addBasePathToSrcSet, type BasePath } from "@/lib/utils/base-path";
import { isRecord } from "@/lib/utils/is-record";
import { addBasePathToAttribute } from "./attributes";

const PUSH_START = "self.__next_f.push([1,";
const PUSH_END = "])";

/** The start of a row of text, which has its length in bytes as a hexadecimal number instead of a line break at its end. */
const TEXT_ROW = /^([0-9a-f]*):T([0-9a-f]+),/;
/** The length in bytes that the start of a row of text has at most. */
const MAX_TEXT_START = 32;
/** A row with a preload of a resource, such as `:HL["/a.png","image",{…}]`. */
const PRELOAD_ROW = /^([0-9a-f]*:H[A-Za-z])(\[.*\])$/s;
/** A row with JSON, such as elements. */
const JSON_ROW = /^([0-9a-f]+:)([[{].*)$/s;
const LINE_BREAK = "\n";

/** A row of a payload: a text with its id, to which other rows refer as `"$id"`, or anything else. */
type Row = { id: string; text: string } | { source: string };

/**
 * Adds the base path to the elements in the flight payload of a page, from which React renders the page again in the browser. It
 * takes metadata, preloads and styles for missing if the page has them with other URLs.
 */
export function addBasePathToFlight(html: string, basePath: BasePath): string {
	if (basePath.prefix === "") return html;
	const scripts = [...html.matchAll(FLIGHT_SCRIPT)].map(([, script = ""]) => script);
	const payload = scripts.map((script) => JSON.parse(script.slice(PUSH_START.length, -PUSH_END.length))).join("");
	const json = JSON.stringify(addBasePathToPayload(payload, basePath)).replaceAll("<", "\\u003c");
	let isFirst = true;
	return html.replace(FLIGHT_SCRIPT, () => {
		const script = isFirst ? `<script>${PUSH_START}${json}${PUSH_END}</script>` : "";
		isFirst = false;
		return script;
	});
}

/** Adds the base path to the rows of a payload. */
export function addBasePathToPayload(payload: string, basePath: BasePath): string {
	const converter = new Converter(basePath);
	const rows = splitRows(payload).map((row) => ("source" in row ? { source: converter.convertRow(row.source) } : row));
	const finished = rows.map((row) => {
		if ("source" in row) return row.source + LINE_BREAK;
		const text = converter.styleTexts.has(row.id) ? addBasePathToCss(row.text, basePath) : row.text;
		return `${row.id}:T${Buffer.byteLength(text).toString(16)},${text}`;
	});
	return finished.join("");
}

function splitRows(payload: string): Row[] {
	const bytes = Buffer.from(payload);
	const rows: Row[] = [];
	for (let start = 0; start < bytes.length; ) {
		const head = bytes.subarray(start, start + MAX_TEXT_START).toString("latin1");
		const [textStart, id = "", length = ""] = TEXT_ROW.exec(head) ?? [];
		if (textStart !== undefined) {
			const textEnd = start + textStart.length + Number.parseInt(length, 16);
			rows.push({ id, text: bytes.subarray(start + textStart.length, textEnd).toString() });
			start = textEnd;
			continue;
		}
		const lineBreak = bytes.indexOf(LINE_BREAK, start);
		const end = lineBreak < 0 ? bytes.length : lineBreak;
		rows.push({ source: bytes.subarray(start, end).toString() });
		start = end + 1;
	}
	return rows;
}

/** Adds the base path to rows, and collects the ids of texts that are styles. */
class Converter {
	readonly styleTexts = new Set<string>();

	constructor(private readonly basePath: BasePath) {}

	convertRow(row: string): string {
		const [, preloadStart, preload = ""] = PRELOAD_ROW.exec(row) ?? [];
		if (preloadStart) return preloadStart + JSON.stringify(this.convertPreload(JSON.parse(preload)));
		const [, start, json = ""] = JSON_ROW.exec(row) ?? [];
		return start ? start + JSON.stringify(this.convertValue(JSON.parse(json))) : row;
	}

	private convertPreload([url, ...rest]: unknown[]): unknown[] {
		const options = rest.map((option) =>
			isRecord(option) && typeof option.imageSrcSet === "string"
				? { ...option, imageSrcSet: addBasePathToSrcSet(option.imageSrcSet, this.basePath) }
				: option,
		);
		return [typeof url === "string" ? addBasePath(url, this.basePath) : url, ...options];
	}

	/** Converts all elements in a value. An element is an array that starts with `"$"`, its type, key and properties. */
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
			return [name, typeof value === "string" ? this.convertProp(type, name, value) : value];
		});
		return Object.fromEntries(entries);
	}

	private convertProp(type: string, name: string, value: string): string {
		if (type !== "style" || name !== "children") return addBasePathToAttribute(type, name, value, this.basePath);
		const [, id] = /^\$([0-9a-f]+)$/.exec(value) ?? [];
		if (id) this.styleTexts.add(id);
		return addBasePathToCss(value, this.basePath);
	}
}
