/** Attributes of an element: `id`, `class`, and others by their name. */
export interface Attributes {
	id?: string;
	classes: string[];
	others: Record<string, string>;
	/** What is none of these, such as `toc`. */
	words: string[];
}

const ITEM =
	/\s*(?:#([^\s#.={}"']+)|\.([^\s#.={}"']+)|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|([\w-]+))(?=\s|[#.]|$)/y;

/** Reads what stands between the braces of `{#id .class key="value"}`; nothing if it is something else. */
export function parseAttributeList(source: string): Attributes | undefined {
	const text = source.trim();
	const found: Attributes = { classes: [], others: {}, words: [] };
	ITEM.lastIndex = 0;
	while (ITEM.lastIndex < text.length) {
		const [, id, name, key, double, single, bare, word] = ITEM.exec(text) ?? [undefined];
		if (ITEM.lastIndex === 0) return undefined;
		const value = double ?? single ?? bare ?? "";
		if (word) found.words.push(word);
		if (id) found.id = id;
		if (name) found.classes.push(name);
		if (key === "class") found.classes.push(...value.split(/\s+/).filter(Boolean));
		else if (key === "id") found.id = value;
		else if (key) found.others[key] = value;
	}
	return found;
}

interface Described {
	data?: { hProperties?: Record<string, unknown> } | undefined;
}

/** Gives the element that will be made of a node these attributes. */
export function addAttributes(node: Described, { id, classes, others }: Attributes): void {
	node.data ??= {};
	const properties: Record<string, unknown> = { ...node.data.hProperties, ...others };
	if (id) properties.id = id;
	const known = [properties.className ?? []].flat();
	if (classes.length > 0) properties.className = [...known, ...classes];
	node.data.hProperties = properties;
}
