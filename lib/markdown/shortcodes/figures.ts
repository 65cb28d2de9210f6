import { escapeHtml } from "@/lib/utils/html";
import type { Arguments } from "./arguments";
import { openTag, tag } from "./html";

/** An image with its caption: https://gohugo.io/shortcodes/figure/ */
export function figure({ positional, named }: Arguments): string | undefined {
	const src = named.src ?? named.path ?? named.url ?? named.image_path ?? named.image ?? positional[0];
	if (!src) return undefined;
	const { title, caption, attr, attrlink, link, width, height } = named;
	const alt = named.alt ?? (named.src ? undefined : positional[1]) ?? "";
	const credit = attr && attrlink ? `[${attr}](${attrlink})` : attr;
	const words = [title && `**${title}**`, caption, credit].filter(Boolean).join(" ");
	const size = { width, height };
	if (!link) return tag("quire-figure", { src, alt, ...size }, words);
	const below = words && `<figcaption>${escapeHtml([title, caption, attr].filter(Boolean).join(" "))}</figcaption>`;
	return `<figure>${tag("a", { href: link }, openTag("img", { src, alt, ...size }))}${below}</figure>`;
}

/** A film or a sound. */
export function media(name: "video" | "audio"): (given: Arguments) => string | undefined {
	return ({ positional, named }) => {
		const src = named.src ?? named.url ?? named.mp4 ?? named.webm ?? positional[0];
		return src ? tag(name, { src, controls: true, poster: named.poster }) : undefined;
	};
}
