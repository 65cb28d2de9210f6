import { isRecord } from "@/lib/utils/collections";

/** Turns scalars into text, as those of front matter are. Leaves out unknown values. */
export function toText(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(toText).filter((item) => item !== undefined);
	if (!isRecord(value)) return value === undefined || value === null ? undefined : String(value);
	const entries = Object.entries(value).map(([key, item]) => [key, toText(item)] as const);
	const known = entries.filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0));
	return known.length > 0 || entries.length === 0 ? Object.fromEntries(known) : undefined;
}

/** Calls a function for each child of a node and of those below it, outer ones first. */
export function visitChildren<Node extends { children: unknown[] }>(
	parent: Node,
	visit: (child: Node["children"][number], index: number, parent: Node) => void,
): void {
	for (const [index, child] of parent.children.entries()) {
		visit(child, index, parent);
		if (typeof child === "object" && child !== null && "children" in child) visitChildren(child as Node, visit);
	}
}

/** Returns a URL without `https://`, `www.` and a trailing slash, for the label of a link. */
export function shortenUrl(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
