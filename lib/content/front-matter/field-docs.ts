import type { authorFields } from "@/lib/content/front-matter/schema";
import type { tagFields } from "@/lib/content/taxonomies/tags-file";
import type { Field } from "./field-keys";

/** `npm run docs` writes these to `docs/reference/front-matter.md`. */
export interface FieldDoc {
	type: string;
	description: string;
	/** Lines of front matter in YAML. */
	example: string;
	/** The behaviour without the field. */
	unset?: string;
}

/** In the order in which an author meets the fields. */
export const FIELD_DOCS = {
	title: {
		type: "text",
		description: "The title of the post.",
		example: "title: Hello",
		unset: "the first heading, or the file name",
	},
	description: {
		type: "text",
		description: "One sentence for search engines and feeds, and for lists if the post has no truncate marker.",
		example: "description: How this blog began.",
		unset: "the text before the truncate marker, or the first paragraph",
	},
	date: {
		type: "date, with or without a time",
		description:
			"When the post is published. A date in the future schedules it: readers see it in the first build after that.",
		example: "date: 2026-05-04 18:30",
		unset: "the date in the file name; without one the post comes last",
	},
	updated: {
		type: "date, or `date: …` below it",
		description: "When the post was last changed. It is shown, and sent to feed readers and search engines.",
		example: "updated: 2026-06-01",
	},
	authors: {
		type: "id of `authors.yml`, a name, an author's fields, or a list of these",
		description: "Who wrote the post. Fields that are given here replace those of `authors.yml`.",
		example: "authors: [ada, Grace Hopper]",
		unset: "`author` of `site.yml`",
	},
	authorURL: {
		type: "URL",
		description: "The website of the only author, as in early Docusaurus.",
		example: "authorURL: https://ada.example",
	},
	authorTitle: {
		type: "text",
		description: "The role of the only author, as in early Docusaurus.",
		example: "authorTitle: Editor",
	},
	authorImageURL: {
		type: "path or URL of an image",
		description: "The portrait of the only author, as in early Docusaurus.",
		example: "authorImageURL: /img/ada.jpg",
	},
	tags: {
		type: "list, or names separated by commas",
		description: "The tags of the post. Spellings that differ in case or punctuation are one tag.",
		example: "tags: [css, typography]",
	},
	categories: {
		type: "list, or names separated by commas",
		description:
			"Categories of other systems. They are added to the tags, unless [`taxonomies`](settings.md#taxonomies) of the settings names them; the first one is also the section of the article for search engines.",
		example: "categories: [design]",
	},
	keywords: {
		type: "list, or words separated by commas",
		description: "The tags of a post that has neither tags nor categories.",
		example: "keywords: [css]",
	},
	image: {
		type: "path or URL of an image; or `src`, `alt`, `caption` and `credit`",
		description:
			"The image above the post, in lists and on other sites. Paths are relative to the post or, with a slash, to `public/`.",
		example: "image: ./cover.jpg",
		unset: "an OG image is drawn from the title",
	},
	imageAlt: {
		type: "text",
		description: "The alternative text of `image`.",
		example: "imageAlt: Hills in the morning",
	},
	imageCaption: {
		type: "text",
		description: "The caption below `image`.",
		example: "imageCaption: The hills from the south",
	},
	imageCredit: {
		type: "text",
		description: "Who made `image`, after its caption.",
		example: "imageCredit: Photo by Ada Quill",
	},
	ogImage: {
		type: "path or URL of an image, or `src` and `alt`",
		description: "The image for other sites that link to the post, if it isn't `image`.",
		example: "ogImage: ./card.png",
		unset: "`image`; without one, an OG image is drawn from the title",
	},
	draft: {
		type: "true or false",
		description: "Whether only editors see the post, in `npm run dev`.",
		example: "draft: true",
		unset: "false; posts in `drafts/` are drafts",
	},
	published: {
		type: "true or false",
		description: "`published: false` is the same as `draft: true`, as in Jekyll.",
		example: "published: false",
	},
	unlisted: {
		type: "true or false",
		description: "Whether the post has a page but is in no list, feed, sitemap or search.",
		example: "unlisted: true",
		unset: "false",
	},
	slug: {
		type: "text",
		description: "The last part of the post's URL.",
		example: "slug: hello-again",
		unset: "the file name without its date",
	},
	permalink: {
		type: "path, or a URL pattern as in `site.yml`",
		description:
			"The URL of the post, as a path from the root; its usual URL redirects to it. `.html` and a slash at the end are left out, and lead to it too. With a `slug`, or in the folder of another system's site, it is an old path, which redirects to the post and gives it its slug if it has none, as does a pattern or the URL of another site.",
		example: "permalink: /2026/hello",
	},
	canonical: {
		type: "URL",
		description: "Where the post was first published, on another site.",
		example: "canonical: https://magazine.example/hello",
	},
	link: {
		type: "URL",
		description:
			"The page elsewhere that the post is about. Its title leads there, in lists, on its page and in feeds, and in lists its date leads to its own page: see [Link posts](../sections.md#link-posts).",
		example: "link: https://example.org/article",
		unset: "the title leads to the post",
	},
	series: {
		type: "name, or `name` and `part`",
		description: "The series that the post is a part of.",
		example: "series: {name: Below the covers, part: 2}",
	},
	part: {
		type: "number",
		description: "The position in the series.",
		example: "seriesPart: 2",
		unset: "by date",
	},
	pinned: {
		type: "true or false",
		description: "Whether the post comes first on the index, whatever its date.",
		example: "pinned: true",
		unset: "false",
	},
	aliases: {
		type: "path, or a list of paths",
		description:
			"Old paths of the post. Each redirects to it permanently, also with or without `/`, `.html` or `/index.html` at its end.",
		example: "aliases: [/old/hello]",
	},
	toc: {
		type: "true or false",
		description: "Whether the page has a table of contents.",
		example: "toc: false",
		unset: "true",
	},
	hideToc: {
		type: "true or false",
		description: "The opposite of `toc`, as in Docusaurus.",
		example: "hide_table_of_contents: true",
	},
	comments: {
		type: "true or false, or the URL of a post on Mastodon",
		description:
			"Whether the post has the comments that [`comments`](settings.md#comments) in `site.yml` sets up. A URL is the same as `mastodon`.",
		example: "comments: false",
		unset: "posts have comments, pages don't",
	},
	mastodon: {
		type: "URL of a post on Mastodon",
		description:
			"The post whose replies are the comments, if [`comments`](settings.md#comments) in `site.yml` names `mastodon`.",
		example: "mastodon: https://social.example/@ada/110000000000000001",
	},
	template: {
		type: "`wide`, `plain` or `cover`",
		description:
			"The layout of the page. `wide`: the text takes the wide column. `plain`: nothing but the text is between the header and the footer of the site. `cover`: the image fills the window, with the title below it.",
		example: "template: wide",
		unset: "title, description and text in one column",
	},
	lang: {
		type: "BCP 47 language code",
		description: "The language of the post, its interface text included.",
		example: "lang: de",
		unset: "`language` of `site.yml`",
	},
	translations: {
		type: "language codes with a path or URL each",
		description: "The same text in other languages. It is enough if one of the posts names the others.",
		example: "translations:\n  de: /blog/hallo",
	},
	translationOf: {
		type: "path or URL of the original, or it as `post` and a `version`",
		description:
			"The post that this one translates. `quire translated <post>` writes the version of its text; when that has changed since, `quire check` and the desk say so.",
		example: "translationOf: { post: /blog/hello, version: 3f2a91c04d5e }",
		unset: "the language versions have no original",
	},
	trust: {
		type: "`text`, `components` or `code`",
		description:
			"What the post may do, if it should do less than `trust:` of `site.yml` allows for its folder. Imports from WordPress and Ghost write `text`.",
		example: "trust: text",
		unset: "the trust of its folder",
	},
	review: {
		type: "date, with or without a time",
		description:
			"The last day on which a draft or scheduled post can be read by those who have its secret link; see [Drafts for review](../review-drafts.md). Another date makes another link, and so does another `revision`: `review: { until: 2027-01-15, revision: 2 }`.",
		example: "review: 2027-01-15",
		unset: "only editors see the draft",
	},
	translationKey: {
		type: "text",
		description: "Joins the languages of a text: posts with the same key are translations of each other, as in Hugo.",
		example: "translationKey: hello",
	},
} as const satisfies Record<Field, FieldDoc>;

type AuthorField = keyof (typeof authorFields)["shape"];

/** `sameAs` is for another spelling of a field. */
type AuthorFieldDoc =
	| {
			type: string;
			description: string;
	  }
	| {
			sameAs: AuthorField;
	  };

/** The fields of an author; `npm run docs` writes these to `docs/reference/authors.md`. */
export const AUTHOR_DOCS = {
	name: { type: "text", description: "The name that readers see. Without one, the id is shown." },
	title: { type: "text", description: "The role, such as “Editor”." },
	bio: { type: "text", description: "A sentence about the author, below posts and on the author's page." },
	description: { sameAs: "bio" },
	url: { type: "path or URL", description: "The author's website." },
	email: { type: "text", description: "The author's email address, for readers and feeds." },
	image: { type: "path or URL of an image", description: "A portrait. Paths are those of files in `public/`." },
	image_url: { sameAs: "image" },
	imageURL: { sameAs: "image" },
	avatar: { sameAs: "image" },
	socials: {
		type: "networks with a user name or URL each",
		description: "Profiles elsewhere. Of the networks below, a user name is enough; others need a URL.",
	},
	languages: {
		type: "`name`, `title` and `bio` below language codes",
		description: "What differs in other languages of the blog: `languages: { de: { bio: Druckt Bücher. } }`.",
	},
} as const satisfies Record<AuthorField, AuthorFieldDoc>;

/** The fields of a tag; `npm run docs` writes these to `docs/reference/tags.md`. */
export const TAG_DOCS = {
	label: { type: "text", description: "How the tag is written." },
	description: { type: "text", description: "A sentence for the tag's page." },
	permalink: { type: "text", description: "The last part of the tag's URL, if it isn't made from the name." },
	color: { type: "name of a color", description: "The color of the tag." },
	aliases: { type: "name, or a list of names", description: "Other names of the same tag." },
	languages: {
		type: "`label` and `description` below language codes",
		description: "How the tag is written in other languages of the blog: `languages: { de: { label: Schrift } }`.",
	},
} as const satisfies Record<keyof (typeof tagFields)["shape"], { type: string; description: string }>;
