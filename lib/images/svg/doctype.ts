import { replaceDelimited } from "@/lib/utils/delimited";

type Entities = Readonly<Record<string, string>>;

/** The entities that XML predefines. */
export const XML_ENTITIES: Entities = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g;

/**
 * Drawing programs name their namespaces by entities. Returns `undefined` if the document type declares anything else, such as entities
 * with markup or default attributes.
 */
export function readEntities(doctype: string): Record<string, string> | undefined {
	const entities: Record<string, string> = { ...XML_ENTITIES };
	const subset = doctype.includes("[") ? doctype.slice(doctype.indexOf("[") + 1, doctype.lastIndexOf("]")) : "";
	const rest = replaceDelimited(subset, /<!--/, /-->/).replace(
		ENTITY,
		(_, name: string, double?: string, single?: string) => {
			// The first declaration counts: https://www.w3.org/TR/xml/#sec-entity-decl
			entities[name] ??= double ?? single ?? "";
			return "";
		},
	);
	return rest.trim() === "" ? entities : undefined;
}
