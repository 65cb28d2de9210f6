import { readFileSync } from "node:fs";

const TYPES = readFileSync("node_modules/schema-dts/dist/schema.d.ts", "utf8");
const INTERFACE = /interface (\w+) extends ([\w, ]+?)(?:, WithActionConstraints<\w+>)? \{\n(.*?)^\}/gms;
const PROPERTY = /^ {4}"(\w+)"\?: /gm;

/** Builds the vocabulary of schema.org, in the format in which schema.org publishes it, from the types of schema-dts. */
export function buildSchemaOrgVocabulary() {
	const classes: object[] = [{ "@id": "schema:ThingBase", "@type": "rdfs:Class" }];
	const domains = new Map<string, { "@id": string }[]>();
	const [, , thing = ""] = /interface ThingBase( extends [^{]*)? \{\n(.*?)^\}/ms.exec(TYPES) ?? [];
	for (const [, name = "", parents = "", body = ""] of [...TYPES.matchAll(INTERFACE), ["", "ThingBase", "", thing]]) {
		const parentIds = parents.split(", ").map((parent) => ({ "@id": `schema:${parent}` }));
		const id = `schema:${name.replace(/Leaf$/, "")}`;
		if (name !== "ThingBase") classes.push({ "@id": id, "@type": "rdfs:Class", "rdfs:subClassOf": parentIds });
		for (const [, property = ""] of body.matchAll(PROPERTY)) {
			domains.set(property, [...(domains.get(property) ?? []), { "@id": id }]);
		}
	}
	const properties = [...domains].map(([property, domain]) => ({
		"@id": `schema:${property}`,
		"@type": "rdf:Property",
		"schema:domainIncludes": domain,
	}));
	return { "@graph": [...classes, ...properties] };
}
