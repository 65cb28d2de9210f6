import { z } from "zod";
import { parseDate } from "@/lib/content/dates/dates";
import type { DateSchema, FieldDeclaration } from "@/lib/declarations/field";
import { mapValues } from "@/lib/utils/collections";
import { FIELDS, type PostFields } from "./fields";

const schemas = new Map<string, ReturnType<typeof createSchema>>();

/** Returns the schema of front matter by field. Every scalar arrives as text. Dates without an offset are in `timeZone`. */
export function postSchema(timeZone: string): ReturnType<typeof createSchema> {
	const schema = schemas.get(timeZone) ?? createSchema(timeZone);
	schemas.set(timeZone, schema);
	return schema;
}

function createSchema(timeZone: string) {
	const date = createDateSchema(timeZone);
	const shape = mapValues(FIELDS, ({ schema }: FieldDeclaration) =>
		(typeof schema === "function" ? schema(date) : schema).optional(),
	);
	// The types of the fields are those of their declarations, one by one.
	return z.strictObject(shape) as unknown as z.ZodObject<typeof shape> & z.ZodType<PostFields>;
}

function createDateSchema(timeZone: string): DateSchema {
	return z.string("must be a date, such as 2026-05-04.").transform((value, context) => {
		const parsed = parseDate(value, timeZone);
		if (parsed) return parsed;
		context.addIssue({
			code: "custom",
			message: `\`${value}\` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30.`,
		});
		return z.NEVER;
	});
}
