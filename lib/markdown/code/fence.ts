export interface Fence {
	language?: string;
	title?: string;
	/** Lines to mark, one-based. */
	marked: Set<number>;
	/** Lines to show as added and removed. */
	added: Set<number>;
	removed: Set<number>;
	/** Number of the first line, when numbers are wanted. */
	lineNumbers?: number;
	/** Lines start with `+`, `-` or a space, and the rest of them is in `language`. */
	isDiff: boolean;
}

const VALUE = `(?:"([^"]*)"|'([^']*)'|“([^”]*)”|”([^”]*)”|([^\\s{},]+))`;
const TITLE = new RegExp(`(?:^|[\\s{,])(?:title|filename|file|name)=${VALUE}`);
const NUMBERS =
	/(?:^|[\s{,])(?:showLineNumbers|lineNumbers|numberLines|linenos)(?:\{(\d+)\}|[=:]\s*\{?["']?([\w-]+)["']?\}?)?/;
const FIRST_NUMBER = /(?:^|[\s{,])(?:linenostart|startLineNumber|startFrom|start|firstnumber)=["']?(\d+)/i;

/**
 * Reads what follows the backticks of a code block: `ts title="a.ts" {1,3-5} showLineNumbers diff`, and what Hugo, Zola,
 * Gatsby and Expressive Code write there.
 */
export function parseFence(lang?: string | null, meta?: string | null): Fence {
	const [, word = "", attached = ""] = /^([^{:,\s]*)[:,]?(.*)$/.exec(lang ?? "") ?? [];
	const rest = `${attached} ${meta ?? ""}`;
	const title = TITLE.exec(rest);
	const named = title?.slice(1).find((value) => value !== undefined);
	// `js:app.js` names its file.
	const file = !named && /^[\w@~./[\]-]+\.\w+$/.test(attached) ? attached : undefined;
	const flags = rest.replace(title?.[0] ?? "", " ").replace(file ?? "", " ");
	const numbers = NUMBERS.exec(flags);
	const first = FIRST_NUMBER.exec(flags)?.[1];
	const isOff = /^(?:false|0)$/.test(numbers?.[2] ?? "");
	const [, mixed] = /^diff-(\w+)$/i.exec(word) ?? [];
	const language = (mixed ?? word).toLowerCase() || undefined;
	const others = flags.replace(numbers?.[0] ?? "", " ");
	return {
		language,
		title: named ?? file,
		marked: lineSet(
			/(?:^|\s)(?:mark=)?["']?\{([\d,\s-]+)\}/.exec(others)?.[1] ??
				/hl_lines=\[([^\]]*)\]/.exec(others)?.[1] ??
				/hl_lines=(?:\{([^}]*)\}|"([^"]*)"|([\d-]+(?: [\d-]+)*))/.exec(others)?.slice(1).find(Boolean) ??
				"",
		),
		added: lineSet(/(?:^|\s)ins=\{([\d,\s-]+)\}/.exec(others)?.[1] ?? ""),
		removed: lineSet(/(?:^|\s)del=\{([\d,\s-]+)\}/.exec(others)?.[1] ?? ""),
		lineNumbers: (numbers && !isOff) || first ? Number(first ?? numbers?.[1] ?? digits(numbers?.[2]) ?? 1) : undefined,
		isDiff: language === "diff" || mixed !== undefined || /(?:^|\s)diff(?:\s|$)/.test(flags),
	};
}

function digits(value: string | undefined): string | undefined {
	return value && /^\d+$/.test(value) ? value : undefined;
}

function lineSet(ranges: string): Set<number> {
	const lines = new Set<number>();
	for (const range of ranges.replace(/["']/g, "").split(/,|\s+(?=\d)/)) {
		const [first = Number.NaN, last = first] = range.split("-").map((end) => Number.parseInt(end, 10));
		for (let line = first; line <= last && lines.size < 10_000; line++) lines.add(line);
	}
	return lines;
}
