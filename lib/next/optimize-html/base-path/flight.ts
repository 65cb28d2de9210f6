import {
	FLIGHT_SCRIPT,
	type FlightRow,
	formatRows,
	readFlight,
	readRows,
	separateFlight,
} from "@/lib/next/internals/flight";
import { addBasePath, addBasePathToCss, addBasePathToSrcSet, type BasePath } from "@/lib/utils/base-path";
import { isRecord } from "@/lib/utils/collections";
import { addBasePathToAttribute } from "./html";

/**
 * Adds the base path to the elements in the flight payload of a page, from which React renders the page again in the browser. If the page
 * has metadata, preloads and styles with other URLs, React adds them again.
 */
export function addBasePathToFlight(html: string, basePath: BasePath): string {
	if (basePath.prefix === "") return html;
	const rows = readFlight(separateFlight(html).scripts);
	if (!rows) return html;
	const json = JSON.stringify(formatRows(addBasePathToRows(rows, basePath))).replaceAll("<", "\\u003c");
	let isFirst = true;
	return html.replace(FLIGHT_SCRIPT, (_, start: string) => {
		const script = isFirst ? `${start}self.__next_f.push([1,${json}])</script>` : "";
		isFirst = false;
		return script;
	});
}

/** Adds the base path to a flight payload by itself, which the development server sends when a page changes. */
export function addBasePathToPayload(payload: string, basePath: BasePath): string {
	const rows = readRows(payload);
	return rows ? formatRows(addBasePathToRows(rows, basePath)) : payload;
}

function addBasePathToRows(rows: readonly FlightRow[], basePath: BasePath): FlightRow[] {
	const converter = new Converter(basePath);
	return rows
		.map((row) => (row.hasLength ? row : { ...row, text: converter.convertText(row) }))
		.map((row) => {
			const isStyle = row.hasLength && converter.styleTexts.has(row.id);
			return isStyle ? { ...row, text: addBasePathToCss(row.text, basePath) } : row;
		});
}

class Converter {
	readonly styleTexts = new Set<string>();

	constructor(private readonly basePath: BasePath) {}

	convertText({ tag, text }: FlightRow): string {
		if (tag === "H") return text.slice(0, 1) + JSON.stringify(this.convertPreload(JSON.parse(text.slice(1))));
		return tag === "" && /^[[{]/.test(text) ? JSON.stringify(this.convertValue(JSON.parse(text))) : text;
	}

	private convertPreload([url, ...rest]: unknown[]): unknown[] {
		const options = rest.map((option) =>
			isRecord(option) && typeof option.imageSrcSet === "string"
				? { ...option, imageSrcSet: addBasePathToSrcSet(option.imageSrcSet, this.basePath) }
				: option,
		);
		return [typeof url === "string" ? addBasePath(url, this.basePath) : url, ...options];
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
