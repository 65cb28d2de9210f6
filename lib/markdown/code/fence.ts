export interface Fence {
	language?: string | undefined;
	title?: string | undefined;
	/** One-based numbers of highlighted lines. */
	marked: Set<number>;
	/** One-based numbers of added and removed lines. */
	added: Set<number>;
	removed: Set<number>;
	/** The number of the first line; `undefined` without line numbers. */
	lineNumbers?: number | undefined;
	/** Whether lines start with `+`, `-` or a space; the rest of each line is in `language`. */
	isDiff: boolean;
}

const VALUE = `(?:"([^"]*)"|'([^']*)'|“([^”]*)”|”([^”]*)”|([^\\s{},]+))`;
const TITLE = new RegExp(`(?:^|[\\s{,])(?:title|filename|file|name)=${VALUE}`);
const NUMBERS =
	/(?:^|[\s{,])(?:showLineNumbers|lineNumbers|numberLines|linenos)(?:\{(\d+)\}|[=:]\s*\{?["']?([\w-]+)["']?\}?)?/;
const FIRST_NUMBER = /(?:^|[\s{,])(?:linenostart|startLineNumber|startFrom|start|firstnumber)=["']?(\d+)/i;

/** Parses an info string such as `ts title="a.ts" {1,3-5} showLineNumbers diff`, and those of Hugo, Zola, Gatsby and Expressive Code. */
export function parseFence(lang?: string | null, meta?: string | null): Fence {
	const [, word = "", separator = "", attachedText = ""] = /^([^{:,=/\s[]*)([:,=/]?)(.*)$/.exec(lang ?? "") ?? [];
	const attached = separator === "=" ? `linenos=${attachedText || "true"}` : attachedText;
	const rest = `${attached} ${meta ?? ""}`;
	const titleMatch = TITLE.exec(rest);
	const title = titleMatch?.slice(1).find((value) => value !== undefined);
	// `js:app.js` has the filename as its title.
	const filename = !title && /^[\w@~./[\]-]+\.\w+$/.test(attached) ? attached : undefined;
	const flags = rest.replace(titleMatch?.[0] ?? "", " ").replace(filename ?? "", " ");
	const numbers = NUMBERS.exec(flags);
	const firstNumber = FIRST_NUMBER.exec(flags)?.[1];
	const isOff = /^(?:false|0)$/.test(numbers?.[2] ?? "");
	const [, diffLanguage] = /^diff-(\w+)$/i.exec(word) ?? [];
	const language = (diffLanguage ?? word).toLowerCase() || undefined;
	const ranges = flags.replace(numbers?.[0] ?? "", " ");
	return {
		language,
		title: title ?? filename,
		marked: parseLineRanges(
			/(?:^|\s)(?:mark=)?["']?\{([\d,\s-]+)\}/.exec(ranges)?.[1] ??
				/hl_lines=\[([^[\]]*)\]/.exec(ranges)?.[1] ??
				/hl_lines=(?:\{([^{}]*)\}|"([^"]*)"|([\d-]+(?: [\d-]+)*))/.exec(ranges)?.slice(1).find(Boolean) ??
				"",
		),
		added: parseLineRanges(/(?:^|\s)ins=\{([\d,\s-]+)\}/.exec(ranges)?.[1] ?? ""),
		removed: parseLineRanges(/(?:^|\s)del=\{([\d,\s-]+)\}/.exec(ranges)?.[1] ?? ""),
		lineNumbers:
			(numbers && !isOff) || firstNumber
				? Number(firstNumber ?? numbers?.[1] ?? onlyDigits(numbers?.[2]) ?? 1)
				: undefined,
		isDiff: language === "diff" || diffLanguage !== undefined || /(?:^|\s)diff(?:\s|$)/.test(flags),
	};
}

function onlyDigits(value: string | undefined): string | undefined {
	return value && /^\d+$/.test(value) ? value : undefined;
}

/** Parses line ranges such as `1,3-5`; at most 10,000 lines. */
function parseLineRanges(ranges: string): Set<number> {
	const lines = new Set<number>();
	for (const range of ranges.replace(/["']/g, "").split(/,|(?<!\s)\s+(?=\d)/)) {
		const [first = Number.NaN, last = first] = range.split("-").map((end) => Number.parseInt(end, 10));
		for (let line = first; line <= last && lines.size < 10_000; line++) lines.add(line);
	}
	return lines;
}
