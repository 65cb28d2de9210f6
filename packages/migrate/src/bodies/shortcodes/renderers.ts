import { element, figure } from "quire-blog/source-adapter";
import { isRecord } from "@/lib/utils/collections";
import { escapeHtml } from "@/lib/utils/html";
import type { Arguments } from "@/packages/migrate/src/adapter-types";
import { embedUrl, shortenUrl } from "@/packages/migrate/src/components/embeds";

/** The front matter of a post, for shortcodes that show it. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** Returns Markdown; `undefined` if a required argument is missing. */
export type SelfClosingHandler = (args: Arguments, frontMatter: FrontMatter) => string | undefined;

export const findArgument = ({ positional, named }: Arguments, ...names: string[]): string | undefined =>
	names.map((name) => named[name]).find((value) => value !== undefined) ?? positional[0];

/** Returns a link; its label defaults to the shortened URL. */
export function link(url: string, label?: string): string {
	return element("a", { href: url }, escapeHtml(label || shortenUrl(url)));
}

export const embed =
	(service: string): SelfClosingHandler =>
	(args) => {
		const id = findArgument(args, "id", "url", "src");
		return id ? link(embedUrl(service, id), joinCaption(args.named)) : undefined;
	};

export const tweet: SelfClosingHandler = (args, frontMatter) => {
	const { user, id } = args.named;
	if (user && id) return link(`https://x.com/${user}/status/${id}`);
	return embed("tweet")(args, frontMatter);
};

export const gist: SelfClosingHandler = ({ positional, named }) => {
	const id = named.url ?? named.id ?? positional.slice(0, 2).join("/");
	return id ? link(embedUrl("gist", id)) : undefined;
};

export const youtube: SelfClosingHandler = (args) => {
	const id = findArgument(args, "id", "url", "video", "src");
	return id ? element("quire-youtube", { id, title: joinCaption(args.named) }) : undefined;
};

export function media(name: "video" | "audio"): (args: Arguments) => string | undefined {
	return ({ positional, named }) => {
		const src =
			named.src ?? (named.path && rootPath(named.path)) ?? named.url ?? named.mp4 ?? named.webm ?? positional[0];
		if (!src) return undefined;
		const player = element(name, { src, controls: true, poster: named.poster });
		const caption = joinCaption(named);
		return caption ? element("figure", {}, player + element("figcaption", {}, escapeHtml(caption))) : player;
	};
}

/** Returns the URL of a file in `static/` for its path; other paths as they are. */
function rootPath(path: string): string {
	return /^[\w@][^:]*$/.test(path) ? `/${path}` : path;
}

/** Returns the title and the caption of a player or a link; `undefined` without either. */
function joinCaption({ title, caption }: Arguments["named"]): string | undefined {
	return [title, caption].filter(Boolean).join(" ") || undefined;
}

/** Returns the images of a gallery, which Minimal Mistakes has in the front matter: `{% include gallery id="gallery" %}`. */
export const gallery: SelfClosingHandler = ({ named }, frontMatter) => {
	const images = frontMatter[named.id ?? "gallery"];
	if (!Array.isArray(images)) return undefined;
	const figures = images.filter(isRecord).flatMap((image) => figure({ positional: [], named: texts(image) }) ?? []);
	return [...figures, named.caption].filter(Boolean).join("\n\n");
};

/** Keeps the strings. `url` is the image in full size, to which the smaller one links. */
function texts({ url, title, ...image }: Record<string, unknown>): Record<string, string> {
	const entries = Object.entries({ link: url, caption: title, ...image });
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Returns a parameter of the page or the site by its name in any case: https://gohugo.io/shortcodes/param/ */
export const param: SelfClosingHandler = ({ named, positional }, frontMatter) => {
	const path = (named.name ?? positional[0] ?? "").replace(/^\.?Params\./, "").toLowerCase();
	const value = path.split(".").reduce<unknown>((parent, key) => {
		return isRecord(parent) ? Object.entries(parent).find(([name]) => name.toLowerCase() === key)?.[1] : undefined;
	}, frontMatter);
	return typeof value === "object" || value === undefined ? undefined : String(value);
};

/** Returns the target of a link, a file with or without extension or a fragment: https://gohugo.io/shortcodes/relref/ */
export const ref: SelfClosingHandler = ({ named, positional }) => {
	const path = named.path ?? positional[0];
	if (!path || path.startsWith("#")) return path;
	const [, file = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
	return (/\.\w+$/.test(file) ? file : `${file.replace(/\/$/, "")}.md`) + fragment;
};
