type Entities = Readonly<Record<string, string>>;

/** What XML itself gives a name. */
export const XML_ENTITIES: Entities = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * All entities of a document with this document type; drawing programs name their namespaces so. Nothing where it
 * declares anything else, such as markup behind a name or attributes that elements have by default.
 */
export function readEntities(doctype: string): Record<string, string> | undefined {
	const entities: Record<string, string> = { ...XML_ENTITIES };
	const subset = doctype.includes("[") ? doctype.slice(doctype.indexOf("[") + 1, doctype.lastIndexOf("]")) : "";
	const rest = subset.replace(COMMENT, "").replace(ENTITY, (_, name: string, double?: string, single?: string) => {
		// The first declaration counts: https://www.w3.org/TR/xml/#sec-entity-decl
		entities[name] ??= double ?? single ?? "";
		return "";
	});
	return rest.trim() === "" ? entities : undefined;
}
