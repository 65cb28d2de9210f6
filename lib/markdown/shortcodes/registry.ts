import type { Arguments } from "./arguments";
import { type Alone, embed, first, gist, tweet, youtube } from "./external";
import { figure, media } from "./figures";
import { link } from "./html";

/** What a tag means that has something between itself and its end. */
interface Around {
	/** The kind of block: a remark, `details`, `quire-tabs`, `quire-tab`, or of the author's own. */
	block: string;
	label?: string;
}

/** What a tag of a template means. */
export interface Meaning {
	/** Markdown for the tag alone; nothing if it lacks what it needs. */
	alone?: Alone;
	around?: (given: Arguments) => Around;
	/** What follows the backticks of a block of code that has the content. */
	code?: (given: Arguments) => string;
}

/** The last of these; in some themes the kind of a remark comes first. */
const remark =
	(usual?: string): Meaning["around"] =>
	({ positional, named }) => {
		const [one, ...others] = positional;
		const kind = usual ?? named.type ?? named.kind ?? named.color ?? named.level ?? one ?? "note";
		const title = named.title ?? named.header ?? (usual ? one : others[0]);
		return { block: kind.toLowerCase(), label: title };
	};

const details: Meaning["around"] = (given) => ({
	block: "details",
	label: first(given, "summary", "title", "label") || undefined,
});

const button: Meaning["alone"] = (given) => {
	const url = first(given, "href", "url", "link", "relref");
	return url ? link(url, given.named.text ?? given.named.title ?? given.named.label ?? given.positional[1]) : undefined;
};

/** `hl_lines=3-4`, `linenos=table` and the like stand in one text or each for itself. */
const codeInfo: Meaning["code"] = ({ positional, named }) => {
	const [language = named.lang ?? named.language ?? named.type ?? "text", ...options] = positional;
	const { title, filename, file, hl_lines, linenos, linenostart, mark_lines } = named;
	const lines = hl_lines ?? mark_lines;
	const parts = [
		title || filename || file ? `title="${title ?? filename ?? file}"` : "",
		lines ? `hl_lines="${lines}"` : "",
		linenos ? `linenos=${linenos}` : "",
		linenostart ? `linenostart=${linenostart}` : "",
		...options,
	];
	return [language, ...parts.filter(Boolean)].join(" ");
};

const remarks = ["note", "tip", "important", "warning", "caution", "info", "danger", "success", "error", "attention"];

/** The tags of Hugo, Zola and Jekyll's plugins, and those that many of their themes have. */
const meanings: Readonly<Record<string, Meaning>> = {
	...Object.fromEntries(remarks.map((name) => [name, { around: remark(name) }])),
	admonition: { around: remark() },
	alert: { around: remark() },
	callout: { around: remark() },
	notice: { around: remark() },
	hint: { around: remark() },
	details: { around: details },
	expand: { around: details },
	collapse: { around: details },
	spoiler: { around: details },
	tabs: { around: () => ({ block: "quire-tabs" }) },
	tabpane: { around: () => ({ block: "quire-tabs" }) },
	tab: { around: (given) => ({ block: "quire-tab", label: first(given, "name", "title", "header", "label") }) },
	quote: { around: ({ named }) => ({ block: "blockquote", label: named.author ?? named.cite }) },
	blockquote: { around: ({ named }) => ({ block: "blockquote", label: named.author ?? named.cite }) },
	highlight: { code: codeInfo },
	code: { code: codeInfo },
	codeblock: { code: codeInfo },
	mermaid: { code: () => "mermaid" },
	katex: { code: () => "math" },
	math: { code: () => "math" },
	figure: { alone: figure },
	img: { alone: figure },
	image: { alone: figure },
	imgproc: { alone: figure },
	picture: { alone: figure },
	video: { alone: media("video") },
	audio: { alone: media("audio") },
	youtube: { alone: youtube },
	youtubelite: { alone: youtube },
	vimeo: { alone: embed("vimeo") },
	gist: { alone: gist },
	tweet: { alone: tweet },
	twitter: { alone: tweet },
	twitter_simple: { alone: tweet },
	x: { alone: tweet },
	x_simple: { alone: tweet },
	instagram: { alone: embed("instagram") },
	instagram_simple: { alone: embed("instagram") },
	spotify: { alone: embed("spotify") },
	codepen: { alone: embed("codepen") },
	embed: { alone: embed("link") },
	button: { alone: button },
};

/** What a tag of that name, in any letters, usually means; nothing for one that no theme has. */
export function meaningOf(name: string): Meaning | undefined {
	const known = name.toLowerCase();
	return Object.hasOwn(meanings, known) ? meanings[known] : undefined;
}
