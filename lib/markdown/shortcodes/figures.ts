import { escapeHtml } from "@/lib/utils/html";
import { type Arguments, joinCaption } from "./arguments";
import { element, openTag } from "./html";

/** Returns an image with a caption: https://gohugo.io/shortcodes/figure/ */
export function figure({ positional, named }: Arguments): string | undefined {
	const src = named.src ?? rootPath(named.path ?? named.image_path) ?? named.url ?? named.image ?? positional[0];
	if (!src) return undefined;
	const { title, caption, attr, attrlink, link, width, height } = named;
	const alt = named.alt ?? (named.src ? undefined : positional[1]) ?? "";
	const attribution = attr && attrlink ? `[${attr}](${attrlink})` : attr;
	const markdownCaption = [title && `**${title}**`, caption, attribution].filter(Boolean).join(" ");
	const size = { width, height };
	if (!link) return element("quire-figure", { src, alt, ...size }, markdownCaption);
	const plainCaption = escapeHtml([title, caption, attr].filter(Boolean).join(" "));
	const image = element("a", { href: link }, openTag("img", { src, alt, ...size }));
	return `<figure>${image}${markdownCaption && `<figcaption>${plainCaption}</figcaption>`}</figure>`;
}

/** Adds the slash at the start of a path, as Jekyll's themes do. */
function rootPath(path: string | undefined): string | undefined {
	return path && /^[\w@][^:]*$/.test(path) ? `/${path}` : path;
}

export function media(name: "video" | "audio"): (args: Arguments) => string | undefined {
	return ({ positional, named }) => {
		const src = named.src ?? rootPath(named.path) ?? named.url ?? named.mp4 ?? named.webm ?? positional[0];
		if (!src) return undefined;
		const player = element(name, { src, controls: true, poster: named.poster });
		const caption = joinCaption(named);
		return caption ? element("figure", {}, player + element("figcaption", {}, escapeHtml(caption))) : player;
	};
}
