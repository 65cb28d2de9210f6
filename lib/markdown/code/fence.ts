export interface Fence {
	language?: string;
	title?: string;
	/** Lines to mark, one-based. */
	marked: Set<number>;
	/** Number of the first line, when numbers are wanted. */
	lineNumbers?: number;
	/** Lines start with `+`, `-` or a space, and the rest of them is in `language`. */
	isDiff: boolean;
}

/** Reads what follows the backticks of a code block: `ts title="a.ts" {1,3-5} showLineNumbers diff`. */
export function parseFence(lang?: string | null, meta?: string | null): Fence {
	const [, word = "", attached = ""] = /^([^{:\s]*)[:]?(.*)$/.exec(lang ?? "") ?? [];
	const rest = `${attached} ${meta ?? ""}`;
	const title = /(?:^|\s)(?:title|filename|file)=(?:"([^"]*)"|'([^']*)'|([^\s{]+))/.exec(rest);
	const flags = rest.replace(title?.[0] ?? "", " ");
	const numbers = /(?:^|\s)(?:showLineNumbers|lineNumbers|linenos)(?:\{(\d+)\}|=\{?(\d+)\}?)?/.exec(flags);
	const language = word.toLowerCase() || undefined;
	const lines = /(?:^|\s)(?:hl_lines=)?["']?\{([\d,\s-]+)\}/.exec(flags.replace(numbers?.[0] ?? "", " "));
	return {
		language,
		title: title?.[1] ?? title?.[2] ?? title?.[3],
		marked: lineSet(lines?.[1] ?? ""),
		lineNumbers: numbers ? Number(numbers[1] ?? numbers[2] ?? 1) : undefined,
		isDiff: language === "diff" || /(?:^|\s)diff(?:\s|$)/.test(flags),
	};
}

function lineSet(ranges: string): Set<number> {
	const lines = new Set<number>();
	for (const range of ranges.split(",")) {
		const [first = Number.NaN, last = first] = range.split("-").map((end) => Number.parseInt(end, 10));
		for (let line = first; line <= last && lines.size < 10_000; line++) lines.add(line);
	}
	return lines;
}
