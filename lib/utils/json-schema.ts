import { z } from "zod";
import { getWrittenForms } from "./scalars";

/** Converts a schema for the values as they are written, before it transforms them. `replacements` are those of single schemas. */
export function toJsonSchema(
	schema: z.ZodType,
	replacements: ReadonlyMap<unknown, z.core.JSONSchema.JSONSchema> = new Map(),
): z.core.JSONSchema.JSONSchema {
	const { $schema: _, ...converted } = z.toJSONSchema(schema, {
		target: "draft-7",
		io: "input",
		unrepresentable: "any",
		override: ({ zodSchema, jsonSchema }) => {
			const forms = getWrittenForms(zodSchema);
			const written =
				replacements.get(zodSchema) ?? (forms && { anyOf: forms.map((form) => toJsonSchema(form, replacements)) });
			if (!written) return;
			for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
			Object.assign(jsonSchema, structuredClone(written));
		},
	});
	return converted;
}
