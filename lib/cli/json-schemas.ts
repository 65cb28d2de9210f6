import type { z } from "zod";
import { SETTING_ALIASES, siteSchema } from "@/lib/config/schema";
import { SETTINGS } from "@/lib/config/settings";
import { AUTHOR_FIELDS, authorFields } from "@/lib/content/authors/author-fields";
import { FIELD_KEYS, type Field } from "@/lib/content/front-matter/field-keys";
import { FIELDS } from "@/lib/content/front-matter/fields";
import { postSchema } from "@/lib/content/front-matter/validation-schema";
import { TAG_FIELD_ALIASES, TAG_FIELDS, tagFields } from "@/lib/content/taxonomies/tags-file";
import { toJsonSchema } from "@/lib/utils/json-schema";
import { flag, number, text } from "@/lib/utils/scalars";
import { normalizeKey } from "@/lib/utils/text";

type Schema = z.core.JSONSchema.BaseSchema;
type Properties = Record<string, Schema>;

/**
 * Returns the JSON Schemas of the files that owners write, by file name, for editors. They come from the schemas that validate these files,
 * and accept all that the blog accepts; what they can't express, such as that a time zone exists, is left to the checks.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries({
			"site.json": siteJsonSchema(),
			"authors.json": authorsJsonSchema(),
			"tags.json": tagsJsonSchema(),
			"front-matter.json": frontMatterJsonSchema(),
		}).map(([name, schema]) => [name, `${JSON.stringify(schema, null, "\t")}\n`]),
	);
}

const DIALECT = "http://json-schema.org/draft-07/schema#";

function siteJsonSchema(): Schema {
	const { properties = {}, ...rest } = convert(siteSchema);
	return {
		$schema: DIALECT,
		title: "site.yml",
		description: "The settings of a blog.",
		...rest,
		properties: describe(properties as Properties, SETTINGS),
		patternProperties: writePatterns(Object.keys(properties), (key) => [
			key,
			...Object.keys(SETTING_ALIASES).filter((alias) => SETTING_ALIASES[alias] === key),
		]),
		additionalProperties: false,
	};
}

function frontMatterJsonSchema(): Schema {
	const { properties = {}, ...rest } = convert(postSchema("UTC"));
	const keyOf = (field: string): string => FIELD_KEYS[field as Field][0];
	const described = describe(properties as Properties, FIELDS);
	const byKey = Object.entries(described).map(([field, schema]) => [keyOf(field), schema]);
	return {
		$schema: DIALECT,
		title: "Front matter",
		description: "The fields of a post or page, between two lines `---`.",
		...rest,
		properties: Object.fromEntries(byKey),
		patternProperties: writePatterns(Object.keys(properties), (field) => FIELD_KEYS[field as Field], keyOf),
		// MDX posts can have fields of their own.
		additionalProperties: true,
	};
}

function authorsJsonSchema(): Schema {
	const { properties = {}, ...rest } = convert(authorFields);
	const docs = Object.fromEntries(
		Object.entries(AUTHOR_FIELDS).map(([key, doc]) => [key, "sameAs" in doc ? AUTHOR_FIELDS[doc.sameAs] : doc]),
	);
	return {
		$schema: DIALECT,
		title: "authors.yml",
		description: "The authors of a blog, by the ids that posts name in `authors`.",
		type: "object",
		additionalProperties: { ...rest, properties: describe(properties as Properties, docs as Docs) },
	};
}

function tagsJsonSchema(): Schema {
	const { properties = {}, ...rest } = convert(tagFields);
	const described = describe(properties as Properties, TAG_FIELDS);
	const aliases = Object.entries(TAG_FIELD_ALIASES).map(([alias, key]) => [alias, described[key] ?? {}]);
	const fields = { ...rest, properties: { ...described, ...Object.fromEntries(aliases) } };
	return {
		$schema: DIALECT,
		title: "tags.yml",
		description: "The tags of a blog, by name.",
		type: "object",
		additionalProperties: { anyOf: [orNothing(widen(convert(text))), fields] },
	};
}

type Docs = Readonly<Record<string, { type: string; description: string }>>;

function describe(properties: Properties, docs: Docs): Properties {
	return Object.fromEntries(
		Object.entries(properties).map(([key, schema]) => {
			const { type, description } = docs[key] ?? {};
			const words = [...(description ? [description] : []), ...(type ? [`Value: ${type}.`] : [])].join(" ");
			return [key, { ...(words && { description: withoutPages(words) }), ...orNothing(schema) }];
		}),
	);
}

/** Replaces links to pages of the documentation by their text. */
export function withoutPages(markdown: string): string {
	return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\.md[^)]*\)/g, "$1");
}

function orNothing(schema: Schema): Schema {
	if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: "null" }] };
	const { type, enum: values, ...rest } = schema;
	if (type === undefined) return schema;
	return {
		...rest,
		type: [...new Set([type, "null"].flat())] as never,
		...(values && { enum: [...values, null] }),
	};
}

/** Accepts other spellings of keys: case, hyphens and underscores don't matter. Editors don't suggest them. */
function writePatterns(
	names: readonly string[],
	spellingsOf: (name: string) => readonly string[],
	keyOf = (name: string) => name,
): Properties {
	const patterns = names.map((name) => {
		const key = keyOf(name);
		const spellings = [...new Set(spellingsOf(name).map(normalizeKey))].map(writePattern);
		return [`^(?!${key}$)(?:${spellings.join("|")})$`, { $ref: `#/properties/${key}` }];
	});
	return Object.fromEntries(patterns);
}

/** Writes a pattern of all spellings of a normalized key. JSON Schema has no flag for it. */
function writePattern(key: string): string {
	return [...key].map((letter) => `[${letter}${letter.toUpperCase()}]`).join("[-_ ]*");
}

/** Schemas for scalars of YAML, as an editor's parser reads them. */
const SCALARS = new Map<unknown, Schema>([
	[
		flag,
		{
			anyOf: [
				{ type: "boolean" },
				{ type: "string", pattern: "^(?:[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[tT]rue|TRUE|[fF]alse|FALSE|1|0)$" },
				{ enum: [0, 1] },
			],
		},
	],
	[
		number,
		{
			anyOf: [
				{ type: "number", minimum: 0 },
				{ type: "string", pattern: "^\\d+(?:\\.\\d+)?$" },
			],
		},
	],
]);

function convert(schema: z.ZodType): Schema {
	return widen(toJsonSchema(schema, SCALARS));
}

/** Accepts numbers and booleans for text: the blog reads all scalars as text, and editors read `title: 1984` as a number. */
function widen(schema: Schema): Schema {
	const walk = (value: unknown, key: string): unknown => {
		if (Array.isArray(value)) return value.map((item) => walk(item, ""));
		if (typeof value !== "object" || value === null || key === "propertyNames" || key === "default") return value;
		const entries = Object.entries(value).map(([name, item]) => [name, walk(item, name)]);
		const { type, ...rest } = Object.fromEntries(entries) as Schema;
		const isText = type === "string" && !["enum", "const", "pattern", "format"].some((name) => name in rest);
		return isText ? { type: ["string", "number", "boolean"], ...rest } : { ...(type && { type }), ...rest };
	};
	return walk(schema, "") as Schema;
}
