import { z } from "zod";
import { byLanguage } from "@/lib/config/by-language";
import { trustLevel } from "@/lib/config/trust";
import { parseMastodonUrl } from "@/lib/content/comments";
import { parseDate } from "@/lib/content/dates/dates";
import { TEMPLATES } from "@/lib/content/types";
import { isRecord } from "@/lib/utils/collections";
import { flag, language, link, listOf, normalized, number, text } from "@/lib/utils/scalars";
import { isScriptUrl } from "@/lib/utils/url";

/** A list of names, one text with commas, or a list of Docusaurus's `{label, permalink}`. */
const labels = z
	.union([z.string().transform((value) => value.split(",")), z.array(z.union([z.string(), label()]))], {
		error: "must be a list, such as [one, two].",
	})
	.transform((list) => [...new Set(list.map((item) => item.trim()).filter(Boolean))]);

function label() {
	return z.looseObject({ label: z.string() }).transform((tag) => tag.label);
}

/** Feeds and Markdown outputs have this URL unchanged. */
const imageFile = text.refine((src) => !isScriptUrl(src), "must be the path or URL of an image.");

interface ImageFields {
	src: string;
	alt?: string | undefined;
	caption?: string | undefined;
	credit?: string | undefined;
}

/** The path or URL of an image, or an object with its text as some themes have it. */
const image = z.union(
	[
		imageFile.transform((src): ImageFields => ({ src })),
		z.array(imageFile).transform(([src = ""]): ImageFields => ({ src })),
		z.looseObject({}).transform((value, context): ImageFields => {
			const src = [value.src, value.image, value.url, value.path, value.light].find((item) => typeof item === "string");
			const get = (key: string) => (typeof value[key] === "string" ? value[key] : undefined);
			if (imageFile.safeParse(src).data) {
				return { src: String(src), alt: get("alt"), caption: get("caption"), credit: get("credit") };
			}
			context.addIssue({ code: "custom", message: "has no `src`." });
			return z.NEVER;
		}),
	],
	{ error: "must be the path or URL of an image, or have it as `src:` below it." },
);

/** Text or a list of texts, as the owner's taxonomies have. */
export { labels as termsSchema };

const webUrl = (example: string) => z.url({ protocol: /^https?$/, error: `must be a full URL, such as ${example}.` });

const translations = z
	.record(z.string(), link, "must list languages with a path or URL each, such as `de: /blog/hallo`.")
	.transform((urls, context) =>
		Object.entries(urls).flatMap(([key, url]) => {
			const result = language.safeParse(key);
			for (const { message } of result.error?.issues ?? []) context.addIssue({ code: "custom", message, path: [key] });
			return result.success ? [{ key, language: result.data, url }] : [];
		}),
	);

const translationOf = z.union(
	[
		link.transform((url) => ({ url, version: undefined })),
		z
			.looseObject({ post: link.optional(), version: text.optional() })
			.transform(({ post, version }) => ({ url: post, version })),
	],
	"must be the path or URL of the original, such as /blog/hello, or have it as `post:` below it.",
);

/** Matches templates of other systems, which are ignored: files, and the default ones. */
const FOREIGN_TEMPLATE = /\.\w+$|^(?:default|base|page|post|single|article|blog)$/i;

const socials = z.record(z.string(), text, "must list networks with a name or URL each, such as `github: ada`.");

export const authorFields = z.looseObject(
	{
		name: text.optional(),
		title: text.optional(),
		bio: text.optional(),
		description: text.optional(),
		url: link.optional(),
		email: text.optional(),
		image: imageFile.optional(),
		image_url: imageFile.optional(),
		imageURL: imageFile.optional(),
		avatar: imageFile.optional(),
		socials: socials.optional(),
		languages: byLanguage(
			{ name: text.optional(), title: text.optional(), bio: text.optional() },
			"de: { bio: Druckt Bücher. }",
		).optional(),
	},
	"must have the author's details below it, such as `name: Ada Quill`.",
);

const author = z.union([text, authorFields.extend({ key: text.optional(), id: text.optional() })], {
	error: "must be an author's id or name, or have the author's details below it, such as `name: Ada Quill`.",
});

const series = z.union(
	[
		text.transform((name) => ({ name, part: undefined })),
		z.array(text).transform(([name = ""]) => ({ name, part: undefined })),
		z
			.looseObject({ name: text, part: number.optional(), order: number.optional() })
			.transform(({ name, part, order }) => ({ name, part: part ?? order })),
	],
	{ error: "must be the name of a series, or have `name:` and the number `part:` below it." },
);

/** Hexo has a number, and the highest is first. */
const priority = z.union([flag, number.transform((value) => value > 0)], "must be true or false.");

/** An object has further settings. */
const flagOrSettings = z.union([flag, z.looseObject({}).transform(() => true)], "must be true or false.");

/** The URL of a post on Mastodon, without its query. */
const mastodonUrl = text.transform((url, context) => {
	const post = parseMastodonUrl(url);
	if (post) return post.url;
	const message = "must be the URL of a post on Mastodon, such as https://social.example/@ada/123.";
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

/** A flag, or the post on Mastodon whose replies are the comments: its URL, or host and id as in some themes of Hugo. */
const comments = z.union(
	[
		flag.transform((isOn) => ({ isOn, mastodon: undefined })),
		mastodonUrl.transform((mastodon) => ({ isOn: undefined, mastodon })),
		z.looseObject({}).transform(({ host, username, id }) => {
			const url = `https://${host}/@${username}/${id}`;
			return { isOn: true, mastodon: host && username && id ? parseMastodonUrl(url)?.url : undefined };
		}),
	],
	"must be true, false or the URL of a post on Mastodon, such as https://social.example/@ada/123.",
);

const template = z.union(
	[
		z.enum(TEMPLATES),
		z
			.string()
			.regex(FOREIGN_TEMPLATE)
			.transform(() => undefined),
	],
	{
		error: "must be wide, plain or cover.",
	},
);

const schemas = new Map<string, ReturnType<typeof createSchema>>();

/** Returns the schema of front matter by field. Every scalar arrives as text. Dates without an offset are in `timeZone`. */
export function postSchema(timeZone: string): ReturnType<typeof createSchema> {
	const schema = schemas.get(timeZone) ?? createSchema(timeZone);
	schemas.set(timeZone, schema);
	return schema;
}

function createSchema(timeZone: string) {
	const date = z.string("must be a date, such as 2026-05-04.").transform((value, context) => {
		const parsed = parseDate(value, timeZone);
		if (parsed) return parsed;
		context.addIssue({
			code: "custom",
			message: `\`${value}\` is not a date. Write it as 2026-05-04 or 2026-05-04 18:30.`,
		});
		return z.NEVER;
	});
	/** The last day of a review, or it and the number of the link. */
	const review = z.union(
		[
			date.transform((until) => ({ until, revision: 1 })),
			z
				.looseObject({ until: date, revision: number.default(1) })
				.transform(({ until, revision }) => ({ until, revision })),
		],
		"must be the last day of the review, such as 2027-01-15, or have it as `until:` below it.",
	);
	// Docusaurus has the date in an object: `last_update: { date, author }`.
	const updated = normalized((value) => (isRecord(value) ? value.date : value), date.optional(), [
		date,
		z.looseObject({ date }),
	]);
	return z.strictObject({
		title: text.optional(),
		description: text.optional(),
		date: date.optional(),
		updated: updated.optional(),
		authors: listOf(author).optional(),
		authorURL: link.optional(),
		authorTitle: text.optional(),
		authorImageURL: imageFile.optional(),
		tags: labels.optional(),
		categories: labels.optional(),
		keywords: labels.optional(),
		image: image.optional(),
		imageAlt: text.optional(),
		imageCaption: text.optional(),
		imageCredit: text.optional(),
		ogImage: image.optional(),
		draft: flag.optional(),
		published: flag.optional(),
		unlisted: flag.optional(),
		slug: text.optional(),
		permalink: text.optional(),
		canonical: webUrl("https://example.org/post").optional(),
		link: webUrl("https://example.org/article").optional(),
		series: series.optional(),
		part: number.optional(),
		pinned: priority.optional(),
		aliases: labels.optional(),
		toc: flagOrSettings.optional(),
		hideToc: flag.optional(),
		comments: comments.optional(),
		mastodon: mastodonUrl.optional(),
		lang: language.optional(),
		translations: translations.optional(),
		translationOf: translationOf.optional(),
		translationKey: text.optional(),
		trust: trustLevel.optional(),
		template: template.optional(),
		review: review.optional(),
	});
}

export type PostFields = z.output<ReturnType<typeof createSchema>>;
export type AuthorInput = z.output<typeof author>;
