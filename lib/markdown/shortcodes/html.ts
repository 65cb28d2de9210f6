import { linkLabel } from "@/lib/markdown/link-label";
import { escapeHtml } from "@/lib/utils/html";

type Attributes = Record<string, string | true | undefined>;

export function openTag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined) return [];
		return [value === true ? ` ${key}` : ` ${key}="${escapeHtml(value).replace(/\s+/g, " ")}"`];
	});
	return `<${name}${written.join("")}>`;
}

export function element(name: string, attributes: Attributes, content = ""): string {
	return `${openTag(name, attributes)}${content}</${name}>`;
}

/** Returns a link; its label defaults to the shortened URL. */
export function link(url: string, label?: string): string {
	return element("a", { href: url }, escapeHtml(label || linkLabel(url)));
}
