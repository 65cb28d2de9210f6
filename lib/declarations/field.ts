import type { z } from "zod";

/** A calendar day or an instant. */
export interface PostDate {
	/** ISO 8601: `2024-12-31` for a calendar day, else an instant in UTC. */
	iso: string;
	/** Milliseconds since the epoch, for sorting; midnight UTC for a calendar day. */
	time: number;
	/** Whether this is a calendar day, which is the same in every time zone. */
	dateOnly: boolean;
}

/** The schema of a date; one without an offset is in the time zone of the blog. */
export type DateSchema = z.ZodType<PostDate, string>;

/** What authors are told of a field, in the reference and in editors. */
export interface FieldDoc {
	/** The values that it can have, in words. */
	type: string;
	description: string;
	/** Lines of front matter in YAML. */
	example: string;
	/** The behaviour without the field. */
	unset?: string;
	/** The values that editors propose. */
	values?: readonly string[];
	/** The keys below it that editors propose. */
	nestedKeys?: readonly string[];
	/** The kind of its entries, if it can be a list; mappings have the keys of `nestedKeys`. */
	entries?: "tag" | "author" | "path" | "mapping";
}

/** What the owner's components get of a field, if it isn't the value itself. */
interface FieldView {
	/** A type of TypeScript. */
	type: string;
	description: string;
	/** Converts the value of `Post`. */
	// biome-ignore lint/suspicious/noExplicitAny: each declaration has the type of its own values.
	read: (value?: any) => unknown;
}

/** All that the blog has to know of a front matter field, apart from what it does with the value. */
export interface FieldDeclaration extends FieldDoc {
	/** Validates a value in which every scalar is text; made from the schema of a date for fields that have one. */
	schema: z.ZodType | ((date: DateSchema) => z.ZodType);
	/** The keys of the field, the preferred one first, with those of other systems; by default its name. */
	keys?: readonly [string, ...string[]];
	/** Whether `Post` has the value under the name of the field, unchanged. */
	inPost?: true;
	/** Whether the owner's components get the value of `Post`, which is text, or what they get instead. */
	inView?: true | FieldView;
	/** Whether the value is specific to one language or one URL, so that a new translation doesn't copy it. */
	isPerTranslation?: true;
}

/** Returns the declaration unchanged, for its types. */
export function field<const Declaration extends FieldDeclaration>(declaration: Declaration): Declaration {
	return declaration;
}

export type SchemaOf<Declaration extends FieldDeclaration> = Declaration["schema"] extends z.ZodType
	? Declaration["schema"]
	: Declaration["schema"] extends (date: DateSchema) => infer Schema
		? Schema
		: never;
