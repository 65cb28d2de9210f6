import { linkLabel } from "@/lib/markdown/link-label";
import { escapeHtml } from "@/lib/utils/html";

/** A tag as it stands in Markdown; attributes that aren't there are left out, those that are true have no value. */
export function openTag(name: string, attributes: Record<string, string | true | undefined>): string {
	const all = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined) return [];
		return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value).replace(/\s+/g, " ")}"`];
	});
	return `<${name}${all.join("")}>`;
}

/** A tag with its end and what is between. */
export function tag(name: string, attributes: Record<string, string | true | undefined>, content = ""): string {
	return `${openTag(name, attributes)}${content}</${name}>`;
}

/** A link whose words are its address, unless others are given. */
export function link(url: string, words?: string): string {
	return tag("a", { href: url }, escapeHtml(words || linkLabel(url)));
}
