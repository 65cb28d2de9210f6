import { figure } from "quire-blog/source-adapter";
import type { Arguments } from "@/packages/migrate/src/adapter-types";
import {
	embed,
	findArgument,
	gallery,
	gist,
	link,
	media,
	param,
	ref,
	type SelfClosingHandler,
	tweet,
	youtube,
} from "./renderers";

export interface PairedBlock {
	/** A callout, `details`, `quire-tabs`, `quire-tab` or the class of a block. */
	block: string;
	label?: string | undefined;
	tabLabels?: string[] | undefined;
}

export interface ShortcodeHandler {
	selfClosing?: SelfClosingHandler;
	paired?: ((args: Arguments) => PairedBlock) | undefined;
	codeInfo?: (args: Arguments) => string;
	/** Whether a pair of tags shows only its content. */
	isTransparent?: boolean;
	/** Whether a pair of tags shows nothing. */
	hidesContent?: boolean;
	/** Whether only Hugo has it: a tag or include of its name in Liquid is something else. */
	isHugoOnly?: boolean;
}

/** Converts to a callout. Without a fixed kind, the kind is an argument: in some themes the first positional one. */
const callout =
	(fixedKind?: string): ShortcodeHandler["paired"] =>
	({ positional, named }) => {
		const [first, second] = positional;
		const kind = fixedKind ?? named.type ?? named.kind ?? named.color ?? named.level ?? first ?? "note";
		const title = named.title ?? named.header ?? (fixedKind ? first : second);
		return { block: kind.toLowerCase(), label: title };
	};

/** Returns a video player, or a link for `{% include video id="1" provider="vimeo" %}` of Minimal Mistakes. */
const video: SelfClosingHandler = (args, frontMatter) => {
	const { provider, id } = args.named;
	if (!provider || !id) return media("video")(args);
	return provider === "youtube" ? youtube(args, frontMatter) : embed(provider)(args, frontMatter);
};

/** Unquoted words are one title, as in al-folio's `{% details Click here %}`. */
const details: ShortcodeHandler["paired"] = ({ positional, named }) => ({
	block: "details",
	label: named.summary ?? named.title ?? named.label ?? named.text ?? (positional.join(" ") || undefined),
});

/** The labels of tabs may be in `items`, as in Hextra's `{{< tabs items="A,B" >}}`. */
const tabs: ShortcodeHandler["paired"] = ({ named }) => ({
	block: "quire-tabs",
	tabLabels: named.items?.split(",").map((item) => item.trim()),
});

/** The last argument is the label: in Jekyll's `{% tab group label %}` the name of the group is before it. */
const tab: ShortcodeHandler["paired"] = ({ positional, named }) => ({
	block: "quire-tab",
	label: named.name ?? named.title ?? named.header ?? named.label ?? positional.at(-1),
});

/** Returns the author and source of a quotation, which Octopress and Hexo have in positional arguments. */
const quote: ShortcodeHandler["paired"] = ({ positional, named }) => {
	const { author, cite, source, title, link, url } = named;
	const parts = [author, cite, source, title, ...positional, link, url].filter(Boolean);
	return { block: "blockquote", label: parts.join(", ") || undefined };
};

const button: SelfClosingHandler = (args) => {
	const url = findArgument(args, "href", "url", "link", "relref");
	return url ? link(url, args.named.text ?? args.named.title ?? args.named.label ?? args.positional[1]) : undefined;
};

/** Returns the language and options; options such as `hl_lines=3-4` may also be one positional argument. */
const codeInfo: ShortcodeHandler["codeInfo"] = ({ positional, named }) => {
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

const CALLOUTS = ["note", "tip", "important", "warning", "caution", "info", "danger", "success", "error", "attention"];

/** Tags that show nothing in a body, or something that the page already shows. */
const SILENT = ["seo", "toc", "feed_meta", "base_path", "favicons"];

const TRANSPARENT = ["rawhtml", "raw", "markdown", "md", "html", "center", "div", "p", "span"];

/** Handlers for the shortcodes of Hugo and Zola, for tags of Jekyll's plugins, and for those of popular themes. */
const HANDLERS: Readonly<Record<string, ShortcodeHandler>> = {
	...Object.fromEntries(CALLOUTS.map((name) => [name, { paired: callout(name) }])),
	admonition: { paired: callout() },
	alert: { paired: callout() },
	callout: { paired: callout() },
	notice: { paired: callout() },
	hint: { paired: callout() },
	details: { paired: details },
	expand: { paired: details },
	collapse: { paired: details },
	spoiler: { paired: details },
	tabs: { paired: tabs },
	tabpane: { paired: tabs },
	tab: { paired: tab },
	quote: { paired: quote },
	blockquote: { paired: quote },
	highlight: { codeInfo },
	high: { codeInfo },
	code: { codeInfo },
	codeblock: { codeInfo },
	mermaid: { codeInfo: () => "mermaid" },
	katex: { codeInfo: () => "math" },
	math: { codeInfo: () => "math" },
	figure: { selfClosing: figure },
	img: { selfClosing: figure },
	image: { selfClosing: figure },
	imgproc: { selfClosing: figure },
	picture: { selfClosing: figure },
	gallery: { selfClosing: gallery },
	video: { selfClosing: video },
	audio: { selfClosing: media("audio") },
	youtube: { selfClosing: youtube },
	youtubelite: { selfClosing: youtube },
	vimeo: { selfClosing: embed("vimeo") },
	gist: { selfClosing: gist },
	tweet: { selfClosing: tweet },
	twitter: { selfClosing: tweet },
	twitter_simple: { selfClosing: tweet },
	x: { selfClosing: tweet },
	x_simple: { selfClosing: tweet },
	instagram: { selfClosing: embed("instagram") },
	instagram_simple: { selfClosing: embed("instagram") },
	spotify: { selfClosing: embed("spotify") },
	codepen: { selfClosing: embed("codepen") },
	embed: { selfClosing: embed("link") },
	button: { selfClosing: button },
	ref: { selfClosing: ref, isHugoOnly: true },
	relref: { selfClosing: ref, isHugoOnly: true },
	param: { selfClosing: param, isHugoOnly: true },
	comment: { selfClosing: () => "", hidesContent: true },
	...Object.fromEntries(TRANSPARENT.map((name) => [name, { isTransparent: true }])),
	...Object.fromEntries(SILENT.map((name) => [name, { selfClosing: () => "" }])),
};

/** Ignores case; returns `undefined` for an unknown name. */
export function findHandler(name: string): ShortcodeHandler | undefined {
	const lowerCase = name.toLowerCase();
	const [, language] = /^code[-_](\w+)$/.exec(lowerCase) ?? [];
	if (language) return { codeInfo: () => language };
	return Object.hasOwn(HANDLERS, lowerCase) ? HANDLERS[lowerCase] : undefined;
}
