import type { IncomingHttpHeaders } from "node:http";
import type { Condition, FileTable, ServedFile } from "@/lib/next/serve/file-table";

/** The part of a request that decides who answers it. */
export interface RequestHead {
	method?: string | undefined;
	url?: string | undefined;
	headers: IncomingHttpHeaders;
}

/** How many results of conditions are kept. Browsers send the same few values of `Accept`. */
const MAX_RESULTS = 1000;

/** Finds the files that requests are answered with. */
export class FileFinder {
	private readonly files: ReadonlyMap<string, ServedFile>;
	private readonly conditions: { header: string; matches: (value: string) => boolean }[][];

	constructor(private readonly table: Pick<FileTable, "files" | "conditions" | "frameworkHeaders" | "headers">) {
		this.files = new Map(Object.entries(table.files));
		this.conditions = table.conditions.map((group) => group.map(toMatcher));
	}

	/** Returns the file for a request; `undefined` if Next has to answer it. */
	find({ method, url = "", headers }: RequestHead): ServedFile | undefined {
		if (method !== "GET" && method !== "HEAD") return undefined;
		const { path, query } = splitUrl(url);
		const file = this.files.get(path);
		if (!file || /(?:^|&)(?:_rsc|nxt|__next)/.test(query)) return undefined;
		if (this.table.frameworkHeaders.some((name) => headers[name] !== undefined)) return undefined;
		return file.conditions.some((index) => this.areMet(index, headers)) ? undefined : file;
	}

	/** Tells whether a request has a method that none has, or no file. Next can answer POST requests for pages. */
	hasWrongMethod({ method, url = "", headers }: RequestHead): boolean {
		if (method === "TRACE") return true;
		const file = this.files.get(splitUrl(url).path);
		if (!file || method === "GET" || method === "HEAD") return false;
		const type = this.table.headers[file.headers]?.find(([name]) => name === "Content-Type")?.[1] ?? "";
		if (method !== "POST" || !type.startsWith("text/html")) return true;
		return file.conditions.some((index) => this.areMet(index, headers));
	}

	private areMet(index: number, headers: IncomingHttpHeaders): boolean {
		const group = this.conditions[index] ?? [];
		return group.every(({ header, matches }) => {
			const value = headers[header];
			return value !== undefined && matches(String(value));
		});
	}
}

/** Divides the target of a request into path and query. */
export function splitUrl(url: string): { path: string; query: string } {
	const start = url.indexOf("?");
	return start < 0 ? { path: url, query: "" } : { path: url.slice(0, start), query: url.slice(start + 1) };
}

/** Makes a function that tells whether a header's value meets a condition. */
function toMatcher({ header, value }: Condition) {
	const pattern = value === undefined ? undefined : new RegExp(`^${value}$`);
	const results = new Map<string, boolean>();
	const matches = (actual: string): boolean => {
		if (!pattern) return true;
		const known = results.get(actual);
		if (known !== undefined) return known;
		const result = pattern.test(actual);
		if (results.size < MAX_RESULTS) results.set(actual, result);
		return result;
	};
	return { header, matches };
}
