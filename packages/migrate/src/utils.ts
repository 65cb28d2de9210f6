import path from "node:path";

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Groups items by a key; the groups have the order of their first items. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** Escapes text for HTML, as content or in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** Returns text with invalid percent-encoding unchanged. */
export function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// It is text.
		return text;
	}
}

/** Removes a byte order mark, and makes all line ends `\n`. */
export function normalizeText(source: string): string {
	return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: unknown): undefined {
	const { code } = error as NodeJS.ErrnoException;
	// The last code is for a name that is too long for any file.
	if (!["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(String(code))) throw error;
}

/** Tells whether a process of this machine runs. Its id may belong to another process by now. */
export function isRunning(pid: number): boolean {
	try {
		// Signal 0 only asks: https://nodejs.org/api/process.html#processkillpid-signal
		return process.kill(pid, 0);
	} catch (error) {
		// The process belongs to another user.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** Tells whether a path in settings stays inside the site's folder and is not the folder itself. The engine refuses all others. */
export function isInsideFolder(folder: string): boolean {
	const isRelative = !/^([a-z]:)?[/\\]|\\|(^|\/)\.\.(\/|$)/i.test(folder.trim());
	return isRelative && normalizeFolder(folder) !== "";
}

/** Removes `.` segments and surrounding slashes from a folder in settings, such as `./blog/`; empty for `./`. */
export function normalizeFolder(folder: string): string {
	return path.posix
		.normalize(folder.trim())
		.replace(/^\/+|(?<!\/)\/+$/g, "")
		.replace(/^\.$/, "");
}

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
