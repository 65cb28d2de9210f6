import { z } from "zod";
import { parseDate } from "@/lib/content/dates/dates";
import { flag, language, link, number, text } from "@/lib/utils/scalars";

/** A list, a text with commas, or Docusaurus's `{label, permalink}`. */
const labels = z
	.union([z.string().transform((value) => value.split(",")), z.array(z.union([z.string(), label()]))], {
		error: "This must be a list of words.",
	})
	.transform((list) => [...new Set(list.map((item) => item.trim()).filter(Boolean))]);

function label() {
	return z.looseObject({ label: z.string() }).transform((tag) => tag.label);
}

/** An address, or the `{src, alt}` that some themes nest. */
const image = z.union(
	[
		text.transform((src) => ({ src, alt: undefined })),
		z.array(text).transform(([src = ""]) => ({ src, alt: undefined })),
		z.looseObject({}).transform((value, context) => {
			const src = [value.src, value.image, value.url, value.path].find((item) => typeof item === "string");
			if (src) return { src: String(src), alt: typeof value.alt === "string" ? value.alt : undefined };
			context.addIssue({ code: "custom", message: "This image has no `src`." });
			return z.NEVER;
		}),
	],
	{ error: "This must be the path of an image." },
);

/** A language and the address of the same text in it. */
const translations = z
	.record(z.string(), link, "This lists languages and addresses: `de: /blog/hallo`.")
	.transform((named, context) =>
		Object.entries(named).flatMap(([key, address]) => {
			const read = language.safeParse(key);
			for (const { message } of read.error?.issues ?? []) context.addIssue({ code: "custom", message, path: [key] });
			return read.success ? [{ key, language: read.data, address }] : [];
		}),
	);

const socials = z.record(z.string(), z.string(), "This lists networks and addresses: `mastodon: https://…`.");
export const authorFields = z
	.looseObject({
		name: text.optional(),
		title: text.optional(),
		bio: text.optional(),
		description: text.optional(),
		url: link.optional(),
		email: text.optional(),
		image: text.optional(),
		image_url: text.optional(),
		imageURL: text.optional(),
		avatar: text.optional(),
		socials: socials.optional(),
	})
	.describe("An author");

const author = z.union([text, authorFields.extend({ key: text.optional(), id: text.optional() })], {
	error: "This must be an author's id, a name, or `name: …` with what else is known.",
});

const schemas = new Map<string, ReturnType<typeof makeSchema>>();

/** A name, or a name and the place in the series. */
const series = z.union(
	[
		text.transform((name) => ({ name, part: undefined })),
		z.array(text).transform(([name = ""]) => ({ name, part: undefined })),
		z
			.looseObject({ name: text, part: number.optional(), order: number.optional() })
			.transform(({ name, part, order }) => ({ name, part: part ?? order })),
	],
	{ error: "This must be the name of a series, or `name: …` and `part: …`." },
);

/** The front matter of a post, by field; every scalar arrives as text. Dates without an offset are read in `timeZone`. */
export function postSchema(timeZone: string): ReturnType<typeof makeSchema> {
	const schema = schemas.get(timeZone) ?? makeSchema(timeZone);
	schemas.set(timeZone, schema);
	return schema;
}

function makeSchema(timeZone: string) {
	const date = z.string("This must be a date such as 2026-05-04.").transform((value, context) => {
		const read = parseDate(value, timeZone);
		if (read) return read;
		context.addIssue({
			code: "custom",
			message: `\`${value}\` is no date. Write it as 2026-05-04 or 2026-05-04 18:30.`,
		});
		return z.NEVER;
	});
	const updated = z.union([date, z.looseObject({ date: date.optional() }).transform((value) => value.date)]);
	return z.strictObject({
		title: text.optional(),
		description: text.optional(),
		date: date.optional(),
		updated: updated.optional(),
		authors: z.union([z.array(author), author.transform((one) => [one])]).optional(),
		authorURL: link.optional(),
		authorTitle: text.optional(),
		authorImageURL: text.optional(),
		tags: labels.optional(),
		categories: labels.optional(),
		keywords: labels.optional(),
		image: image.optional(),
		imageAlt: text.optional(),
		draft: flag.optional(),
		published: flag.optional(),
		unlisted: flag.optional(),
		slug: text.optional(),
		address: text.optional(),
		canonical: z.url("This must be a full address, such as https://example.org/post.").optional(),
		series: series.optional(),
		part: number.optional(),
		pinned: flag.optional(),
		aliases: labels.optional(),
		toc: z.union([flag, z.looseObject({}).transform(() => true)]).optional(),
		hideToc: flag.optional(),
		comments: flag.optional(),
		lang: language.optional(),
		translations: translations.optional(),
		translationKey: text.optional(),
	});
}

export type PostFields = z.output<ReturnType<typeof makeSchema>>;
export type AuthorInput = z.output<typeof author>;
