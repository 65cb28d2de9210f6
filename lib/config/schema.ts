import { z } from "zod";
import type { SettingDeclaration } from "@/lib/declarations/setting";
import { toJsonSchema } from "@/lib/utils/json-schema";
import { schemasOf } from "@/lib/utils/scalars";
import { SETTINGS } from "./settings";

/** The schema of `site.yml`; every scalar arrives as text. */
export const siteSchema = z.strictObject(schemasOf(SETTINGS));

const declarations = Object.entries<SettingDeclaration>(SETTINGS);

/** The settings by their other names, as `normalizeKey` returns these. */
export const SETTING_ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
	declarations.flatMap(([name, { aliases = [] }]) => aliases.map((alias) => [alias, name])),
);

/** The remedies for settings of earlier versions, by path; `*` is any name. */
export const REMOVED_SETTINGS: Readonly<Record<string, string>> = Object.assign(
	{},
	...declarations.map(([, { removed }]) => removed),
);

/**
 * The settings that grant permissions: a folder with them may do more than show its texts. Those of another system's
 * site are not followed by default.
 */
export const GRANTS: readonly string[] = declarations.flatMap(([name, { isGrant }]) => (isGrant ? [name] : []));

/** Lists the keys that a setting may have below it, at a path such as `["comments", "giscus"]`. */
export function listNestedKeys([name, ...path]: readonly PropertyKey[]): string[] {
	const declaration = declarations.find(([one]) => one === name)?.[1];
	const schemas = declaration ? path.reduce(descend, [toJsonSchema(declaration.schema)]) : [];
	const keys = schemas.flatMap(listForms).flatMap(({ properties }) => Object.keys(properties ?? {}));
	return [...new Set(keys)];
}

function descend(schemas: readonly JsonSchema[], key: PropertyKey): JsonSchema[] {
	return schemas.flatMap(listForms).flatMap(({ properties, additionalProperties, items }) => {
		const next = typeof key === "number" ? items : (properties?.[String(key)] ?? additionalProperties);
		return typeof next === "object" && !Array.isArray(next) ? [next] : [];
	});
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Lists the forms in which a value may be written. */
function listForms(schema: JsonSchema): JsonSchema[] {
	return [schema, ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap(listForms)];
}
