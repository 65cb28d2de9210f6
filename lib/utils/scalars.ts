import { z } from "zod";
import { isRecord, mapValues } from "./collections";
import { isDocumentUrl, isFileUrl, isScriptUrl } from "./url";

/*
 * The scalars of settings and front matter, which arrive as text. A message in lower case continues after the name of
 * its key; see `describeIssue`.
 */

/** The forms in which a value may be written, by the schema that normalizes it before it validates it. */
const writtenForms = new WeakMap<object, readonly z.ZodType[]>();

/** Remembers the written forms of a schema that doesn't show them itself, for JSON Schemas. */
function withForms<Schema extends z.ZodType>(schema: Schema, forms: readonly z.ZodType[]): Schema {
	writtenForms.set(schema, forms);
	return schema;
}

/** Returns `undefined` if the schema itself has the forms. */
export function getWrittenForms(schema: object): readonly z.ZodType[] | undefined {
	return writtenForms.get(schema);
}

/** Normalizes a value before it is validated. `forms` are schemas of all forms in which it may be written. */
export function normalized<Schema extends z.ZodType>(
	normalize: (value: unknown) => unknown,
	schema: Schema,
	forms: readonly z.ZodType[],
) {
	return withForms(z.preprocess(normalize, schema), forms);
}

/** Returns the schemas of declared keys, with their types, for `z.strictObject()`. */
export function schemasOf<Declarations extends Record<string, { schema: z.ZodType }>>(declarations: Declarations) {
	return mapValues(declarations, ({ schema }) => schema) as {
		[Key in keyof Declarations]: Declarations[Key]["schema"];
	};
}

export const text = z
	.string({ error: ({ input }) => (input === undefined ? "is missing." : "must be text, not a list or nested keys.") })
	.transform((value) => value.trim());

/** The spellings of YAML 1.1, as parts of regular expressions. */
export const TRUE_WORDS = "true|yes|on|1";
export const FALSE_WORDS = "false|no|off|0";
const TRUE = new RegExp(`^(?:${TRUE_WORDS})$`, "i");
const FALSE = new RegExp(`^(?:${FALSE_WORDS})$`, "i");

/** Knows the spellings of YAML 1.1. */
export function isTrue(value: string): boolean {
	return TRUE.test(value);
}

/** A boolean in the spellings of YAML 1.1: `true`, `yes`, `on` or `1`, and their opposites. */
export const flag = z.string("must be true or false.").transform((value, context) => {
	if (isTrue(value)) return true;
	if (FALSE.test(value)) return false;
	context.addIssue({ code: "custom", message: `must be true or false, not \`${value}\`.` });
	return z.NEVER;
});

export const number = text
	.refine((value) => /^\d+(\.\d+)?$/.test(value), "must be a number, such as 2.")
	.transform(Number);

/** A path of the site or an absolute URL. */
export const link = text.refine(
	(url) => (url.startsWith("/") || URL.canParse(url)) && !isScriptUrl(url) && !isDocumentUrl(url) && !isFileUrl(url),
	"must be a URL such as https://example.org, or a path such as /about.",
);

/** The path or URL of an image, which feeds and Markdown outputs have unchanged. */
export const imageFile = text.refine(
	(src) => !isScriptUrl(src) && !isFileUrl(src),
	"must be the path or URL of an image, not of a file of your computer.",
);

/** A language code in its canonical form (BCP 47); `pt_br` becomes `pt-BR`. */
export const language = text.transform((code, context) => {
	try {
		return Intl.getCanonicalLocales(code.replaceAll("_", "-"))[0] ?? code;
	} catch {
		context.addIssue({
			code: "custom",
			message: `\`${code}\` is not a language code. Use a code such as en or pt-BR.`,
		});
		return z.NEVER;
	}
});

export const timeZone = text.refine(isTimeZone, {
	error: ({ input }) => `\`${input}\` is not a time zone. Use a name such as Europe/Berlin.`,
});

function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
	} catch {
		// A RangeError: no system has this zone.
		return false;
	}
}

/** A list; a single value counts as a list of one. */
export function listOf<Item extends z.ZodType>(item: Item) {
	const list = z.array(item);
	return normalized((value) => (Array.isArray(value) || value === undefined ? value : [value]), list, [item, list]);
}

/**
 * Validates text by one schema, nested keys by another one and a list by a third, so that messages fit the form that was used.
 * `message` is for anything else, such as a list without a schema.
 */
export function byShape<Scalar, Nested, List = never>(
	scalar: z.ZodType<Scalar>,
	nested: z.ZodType<Nested>,
	message: string,
	list?: z.ZodType<List>,
) {
	const isText = (value: unknown) => typeof value === "string" || value === null;
	return chooseForm<Scalar | Nested | List>(
		[scalar, nested, ...(list ? [list] : [])],
		(value) => (isText(value) ? scalar : isRecord(value) ? nested : Array.isArray(value) ? list : undefined),
		message,
	);
}

/** Validates a value by the form that it has, so that messages are about that form. `message` is for values of no form. */
export function chooseForm<Value>(
	forms: readonly z.ZodType<Value>[],
	choose: (value: unknown) => z.ZodType<Value> | undefined,
	message: string,
) {
	const either = z.unknown().transform((value, context): Value => {
		const form = choose(value);
		if (!form) {
			context.addIssue({ code: "custom", message });
			return z.NEVER;
		}
		const result = form.safeParse(value ?? "");
		if (result.success) return result.data;
		for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
		return z.NEVER;
	});
	return withForms(either, forms);
}

/**
 * Adds the key to the message of a validation issue: "`draft` must be true or false." Messages that begin with the
 * invalid value stay as they are.
 */
export function describeIssue(path: readonly PropertyKey[], message: string): string {
	if (message.startsWith("`")) return message;
	const key = path.filter((part) => typeof part === "string").join(".");
	return /^[a-z]/.test(message) ? `\`${key}\` ${message}` : `\`${key}\`: ${message}`;
}
