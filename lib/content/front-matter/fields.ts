import type { z } from "zod";
import { FEATURE_FIELDS } from "@/features/declarations";
import { TRUST_LEVELS, trustLevel } from "@/lib/config/trust";
import { author } from "@/lib/content/authors/author-fields";
import { TEMPLATES } from "@/lib/content/types";
import { type FieldDeclaration, field, type SchemaOf } from "@/lib/declarations/field";
import { flag, imageFile, language, link, listOf, text } from "@/lib/utils/scalars";
import {
	flagOrSettings,
	image,
	labels,
	pagePath,
	paths,
	priority,
	template,
	updatedDate,
	webUrl,
} from "./value-schemas";

const FLAGS = ["true", "false"];

/** The fields of the core, in the order in which an author meets them. */
const CORE_FIELDS = {
	title: field({
		schema: text,
		type: "text",
		description: "The title of the post.",
		example: "title: Hello",
		unset: "the first heading, or the file name",
		isPerTranslation: true,
	}),
	description: field({
		schema: text,
		keys: ["description", "summary", "excerpt"],
		type: "text",
		description: "One sentence for search engines and feeds, and for lists if the post has no truncate marker.",
		example: "description: How this blog began.",
		unset: "the text before the truncate marker, or the first paragraph",
		inPost: true,
		inView: true,
		isPerTranslation: true,
	}),
	date: field({
		schema: (date) => date,
		keys: ["date", "pubDate", "pubDatetime", "publishDate", "publishedAt", "published_at", "datePublished"],
		type: "date, with or without a time",
		description:
			"When the post is published. A date in the future schedules it: readers see it in the first build after that.",
		example: "date: 2026-05-04 18:30",
		unset: "the date in the file name; without one the post comes last",
	}),
	updated: field({
		schema: updatedDate,
		keys: [
			"updated",
			"lastmod",
			"modified",
			"modDatetime",
			"updatedAt",
			"updatedDate",
			"last_modified_at",
			"last_update",
		],
		type: "date, or `date: …` below it",
		description:
			"When the post was last changed. It is shown, and sent to feed readers and search engines. With `updates`, it also has notes about its changes.",
		example: "updated: 2026-06-01",
		unset: "the date of the last of `updates`",
		isPerTranslation: true,
		nestedKeys: ["date", "author"],
	}),
	authors: field({
		schema: listOf(author),
		keys: ["authors", "author"],
		type: "id of `authors.yml`, a name, an author's fields, or a list of these",
		description: "Who wrote the post. Fields that are given here replace those of `authors.yml`.",
		example: "authors: [ada, Grace Hopper]",
		unset: "`author` of `site.yml`",
		nestedKeys: ["name", "title", "bio", "url", "email", "image", "socials"],
		entries: "author",
	}),
	authorURL: field({
		schema: link,
		keys: ["authorURL", "author_url"],
		type: "URL",
		description: "The website of the only author, as in early Docusaurus.",
		example: "authorURL: https://ada.example",
	}),
	authorTitle: field({
		schema: text,
		keys: ["authorTitle", "author_title"],
		type: "text",
		description: "The role of the only author, as in early Docusaurus.",
		example: "authorTitle: Editor",
	}),
	authorImageURL: field({
		schema: imageFile,
		keys: ["authorImageURL", "author_image_url"],
		type: "path or URL of an image",
		description: "The portrait of the only author, as in early Docusaurus.",
		example: "authorImageURL: /img/ada.jpg",
	}),
	tags: field({
		schema: labels,
		keys: ["tags", "tag"],
		type: "list, or names separated by commas",
		description: "The tags of the post. Spellings that differ in case or punctuation are one tag.",
		example: "tags: [css, typography]",
		entries: "tag",
	}),
	categories: field({
		schema: labels,
		keys: ["categories", "category"],
		type: "list, or names separated by commas",
		description:
			"Categories of other systems. They are added to the tags, unless [`taxonomies`](settings.md#taxonomies) of the settings names them; the first one is also the section of the article for search engines.",
		example: "categories: [design]",
		entries: "tag",
	}),
	keywords: field({
		schema: labels,
		type: "list, or words separated by commas",
		description: "The tags of a post that has neither tags nor categories.",
		example: "keywords: [css]",
		entries: "tag",
	}),
	image: field({
		schema: image,
		keys: [
			"image",
			"images",
			"cover",
			"coverImage",
			"hero",
			"heroImage",
			"featured_image",
			"feature_image",
			"thumbnail",
			"banner",
		],
		type: "path or URL of an image; or `src`, `alt`, `caption` and `credit`",
		description:
			"The image above the post, in lists and on other sites. Paths are relative to the post or, with a slash, to `public/`.",
		example: "image: ./cover.jpg",
		unset: "an OG image is drawn from the title",
		nestedKeys: ["src", "alt"],
	}),
	imageAlt: field({
		schema: text,
		keys: ["imageAlt", "coverAlt", "heroAlt", "heroImageAlt", "feature_image_alt"],
		type: "text",
		description: "The alternative text of `image`.",
		example: "imageAlt: Hills in the morning",
		isPerTranslation: true,
	}),
	imageCaption: field({
		schema: text,
		keys: ["imageCaption", "coverCaption", "feature_image_caption"],
		type: "text",
		description: "The caption below `image`.",
		example: "imageCaption: The hills from the south",
		isPerTranslation: true,
	}),
	imageCredit: field({
		schema: text,
		keys: ["imageCredit", "coverCredit", "photoCredit"],
		type: "text",
		description: "Who made `image`, after its caption.",
		example: "imageCredit: Photo by Ada Quill",
	}),
	ogImage: field({
		schema: image,
		keys: ["ogImage", "og_image", "socialImage", "shareImage"],
		type: "path or URL of an image, or `src` and `alt`",
		description: "The image for other sites that link to the post, if it isn't `image`.",
		example: "ogImage: ./card.png",
		unset: "`image`; without one, an OG image is drawn from the title",
	}),
	draft: field({
		schema: flag,
		type: "true or false",
		description: "Whether only editors see the post, in `npm run dev`.",
		example: "draft: true",
		unset: "false; posts in a folder `drafts` or `draft` are drafts",
		values: FLAGS,
	}),
	published: field({
		schema: flag,
		keys: ["published", "publish"],
		type: "true or false",
		description: "`published: false` is the same as `draft: true`, as in Jekyll.",
		example: "published: false",
		values: FLAGS,
	}),
	unlisted: field({
		schema: flag,
		type: "true or false",
		description: "Whether the post has a page but is in no list, feed, sitemap or search.",
		example: "unlisted: true",
		unset: "false",
		values: FLAGS,
	}),
	slug: field({
		schema: text,
		type: "text",
		description: "The last part of the post's URL.",
		example: "slug: hello-again",
		unset: "the file name without its date",
		isPerTranslation: true,
	}),
	permalink: field({
		schema: pagePath,
		keys: ["permalink", "url", "path"],
		type: "path, or a URL pattern as in `site.yml`",
		description:
			"The URL of the post, as a path from the root; its usual URL redirects to it. `.html` and a slash at the end are left out, and lead to it too. With a `slug`, or in the folder of another system's site, it is an old path, which redirects to the post and gives it its slug if it has none, as does a pattern or the URL of another site.",
		example: "permalink: /2026/hello",
		isPerTranslation: true,
	}),
	canonical: field({
		schema: webUrl("https://example.org/post"),
		keys: ["canonical", "canonicalURL"],
		type: "URL",
		description: "Where the post was first published, on another site.",
		example: "canonical: https://magazine.example/hello",
		inPost: true,
		isPerTranslation: true,
	}),
	/** The page elsewhere that the post is about, to which its title leads. */
	link: field({
		schema: webUrl("https://example.org/article"),
		keys: ["link", "externalUrl"],
		type: "URL",
		description:
			"The page elsewhere that the post is about. Its title leads there, in lists, on its page and in feeds, and in lists its date leads to its own page: see [Link posts](../guides/sections.md#link-posts).",
		example: "link: https://example.org/article",
		unset: "the title leads to the post",
		inPost: true,
		inView: true,
	}),
	pinned: field({
		schema: priority,
		keys: ["pinned", "featured", "sticky"],
		type: "true or false",
		description: "Whether the post comes first on the index, whatever its date.",
		example: "pinned: true",
		unset: "false",
		values: FLAGS,
	}),
	aliases: field({
		schema: paths,
		keys: ["aliases", "redirect_from"],
		type: "path, or a list of paths",
		description:
			"Old paths of the post; of a URL, such as `https://old.example/hello`, its path. Each redirects to it permanently, also with or without `/`, `.html` or `/index.html` at its end.",
		example: "aliases: [/old/hello]",
		entries: "path",
		isPerTranslation: true,
	}),
	toc: field({
		schema: flagOrSettings,
		keys: ["toc", "table_of_contents"],
		type: "true or false",
		description: "Whether the page has a table of contents.",
		example: "toc: false",
		unset: "true",
		values: FLAGS,
	}),
	hideToc: field({
		schema: flag,
		keys: ["hide_table_of_contents"],
		type: "true or false",
		description: "The opposite of `toc`, as in Docusaurus.",
		example: "hide_table_of_contents: true",
		values: FLAGS,
	}),
	/** `undefined` for the default layout. */
	template: field({
		schema: template,
		type: "`wide`, `plain` or `cover`",
		description:
			"The layout of the page. `wide`: the text takes the wide column. `plain`: nothing but the text is between the header and the footer of the site. `cover`: the image fills the window, with the title below it.",
		example: "template: wide",
		unset: "title, description and text in one column",
		inPost: true,
		values: TEMPLATES,
	}),
	lang: field({
		schema: language,
		keys: ["lang", "language", "locale"],
		type: "BCP 47 language code",
		description: "The language of the post, its interface text included.",
		example: "lang: de",
		unset: "`language` of `site.yml`",
		isPerTranslation: true,
	}),
	trust: field({
		schema: trustLevel,
		type: "`text`, `components` or `code`",
		description:
			"What the post may do, if it should do less than `trust:` of `site.yml` allows for its folder. Imports from WordPress and Ghost write `text`.",
		example: "trust: text",
		unset: "the trust of its folder",
		values: TRUST_LEVELS,
	}),
};

/** Every field of front matter. */
export const FIELDS = { ...CORE_FIELDS, ...FEATURE_FIELDS };

export type Field = keyof typeof FIELDS;

type Declared = typeof FIELDS;

/** The validated front matter of a post, by field. */
export type PostFields = { [F in Field]?: z.output<SchemaOf<Declared[F]>> | undefined };

/** The names of fields with a mark. */
type Marked<Mark extends string, Value = true> = {
	[F in Field]: Declared[F] extends Record<Mark, Value> ? F : never;
}[Field];

type FieldInView = Marked<"inView", object | true>;

/** The values that a post has as its front matter states them. */
export type FieldsInPost = Pick<PostFields, Marked<"inPost">>;

/** What the owner's components get of the front matter. */
type FieldsInView = {
	[F in FieldInView as Declared[F]["inView"] extends true ? F : never]?: PostFields[F];
} & {
	[F in FieldInView as Declared[F]["inView"] extends true ? never : F]: Declared[F]["inView"] extends {
		read: (...values: never[]) => infer View;
	}
		? View
		: never;
};

const NAMES = Object.keys(FIELDS) as Field[];
const IN_POST = NAMES.filter((name) => "inPost" in FIELDS[name]);

/** The fields that the owner's components get, with their declarations. */
export const FIELDS_IN_VIEW = NAMES.map((name): [Field, FieldDeclaration] => [name, FIELDS[name]]).filter(
	([, { inView }]) => inView,
);

export function pickFieldsInPost(fields: PostFields): FieldsInPost {
	return Object.fromEntries(IN_POST.map((name) => [name, fields[name]]));
}

export function pickFieldsInView(post: Pick<FieldsInPost, FieldInView>): FieldsInView {
	const views = FIELDS_IN_VIEW.map(([name, { inView }]) => {
		const value = post[name as FieldInView];
		return [name, typeof inView === "object" ? inView.read(value) : value];
	});
	// The types of the values are those of their declarations, one by one.
	return Object.fromEntries(views) as FieldsInView;
}
