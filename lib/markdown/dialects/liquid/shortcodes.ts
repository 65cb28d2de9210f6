import { parseArguments } from "@/lib/markdown/shortcodes/arguments";
import type { Shortcode } from "@/lib/markdown/shortcodes/parse";
import { parseInclude, shortcodeName } from "./arguments";
import { scanTags } from "./scan";

/** Finds the tags of plugins and includes, which are converted like shortcodes. */
export function findLiquidShortcodes(masked: string, body: string): Shortcode[] {
	return scanTags(masked, body).flatMap(({ kind, name, args, start, end }) => {
		if (kind !== "tag") return [];
		const isClosing = name.startsWith("end") && name !== "end";
		const include = parseInclude(name, args);
		return {
			name: isClosing ? name.slice("end".length) : shortcodeName(include?.file ?? name),
			args:
				include?.args ?? parseArguments(normalizeArguments(/^(?:block)?quote$/.test(name) ? quoteParts(args) : args)),
			start,
			end,
			isClosing,
			isSelfClosing: include !== undefined,
		};
	});
}

/** Converts the arguments of two plugins to the usual form: `[caption:"…"]` of jekyll-figure, `--alt …` of jekyll_picture_tag. */
function normalizeArguments(args: string): string {
	return args
		.replace(/^\[([^[\]]*)\]$/, "$1")
		.replace(
			/\s--(alt|link)\s+([^"-]*(?:-(?!-)[^"-]*)*)/g,
			(_, key: string, value: string) => ` ${key}="${value.trim()}" `,
		);
}

/** Quotes the parts of Octopress's `{% blockquote Author Name, Title of a Book https://… Title of a page %}`. */
function quoteParts(args: string): string {
	if (/(?:^|[\s,=])["']|(?:^|\s)\w+=/.test(args)) return args;
	const parts = args.replace(/https?:\S+/g, ", $& , ").split(/,\s/);
	return parts.map((part) => (part.trim() ? `"${part.trim().replace(/["\\]/g, "\\$&")}"` : "")).join(" ");
}
