import type { Trust } from "@/lib/config/trust";
import type { Position } from "@/lib/utils/diagnostics";

/** Who can see a post, decided in `visibility.ts`. A post that can't be shown is `invalid`. */
export const STATUSES = ["published", "draft", "scheduled", "unlisted", "invalid"] as const;
export type Status = (typeof STATUSES)[number];

/** The layouts that a post or page can have besides the usual one. */
export const TEMPLATES = ["wide", "plain", "cover"] as const;

/** A layout of a post or page. */
type Template = (typeof TEMPLATES)[number];

/** The date of a post: a calendar day or an instant. */
export interface PostDate {
	/** ISO 8601: `2024-12-31` for a calendar day, else an instant in UTC. */
	iso: string;
	/** Milliseconds since the epoch, for sorting; midnight UTC for a calendar day. */
	time: number;
	/** Whether this is a calendar day, which is the same in every time zone. */
	dateOnly: boolean;
}

/** An author of posts. */
export interface Author {
	/** The key in `authors.yml`; `undefined` for authors that are not listed there. */
	id?: string | undefined;
	name: string;
	/** The role, such as "Editor". */
	title?: string | undefined;
	bio?: string | undefined;
	url?: string | undefined;
	email?: string | undefined;
	/** A path of the site or an absolute URL. */
	image?: string | undefined;
	/** URLs of profiles by the name of the network, such as `mastodon`. */
	socials?: Record<string, string> | undefined;
}

/** A translation that a post names, with its position in the front matter. */
interface DeclaredTranslation extends Position {
	/** A BCP 47 code. */
	language: string;
	/** A path of the site or an absolute URL. */
	url: string;
}

/** A post or a standalone page. */
export interface Post {
	/** The path of its file in this blog's layout, such as `posts/hello/index.mdx`. */
	file: string;
	/** A post has a date and is in lists; a page, such as `/about`, is not. */
	kind: "post" | "page";
	format: "md" | "mdx";
	/** What its body may do when it is compiled and rendered. */
	trust: Trust;
	/** Its path on the site, such as `/blog/hello`, not percent-encoded. */
	path: string;
	title: string;
	description?: string | undefined;
	date?: PostDate | undefined;
	updated?: PostDate | undefined;
	status: Status;
	authors: Author[];
	/** In the collection, the label of each tag; before that, the spellings of the front matter. */
	tags: string[];
	/** Its first category, by the same label. */
	section?: string | undefined;
	/** A path of the site or an absolute URL. */
	image?: string | undefined;
	imageAlt?: string | undefined;
	canonical?: string | undefined;
	/** The label of the series that it belongs to, normalized like tags. */
	series?: string | undefined;
	/** Its number in the series, if the front matter has one. */
	part?: number | undefined;
	pinned: boolean;
	/** Old URLs that the front matter names; they redirect to the post. */
	aliases: string[];
	/** Old paths by the patterns of its old system and by its `permalink`. */
	legacyPaths: string[];
	/** The old path by the first of the settings' patterns that applies, as the old system wrote it. */
	originalPath?: string | undefined;
	/** Whether the page shows a table of contents. */
	toc: boolean;
	/** Whether the page shows comments; by default, posts do. */
	comments?: boolean | undefined;
	/** The URL of the post on Mastodon whose replies are its comments. */
	mastodon?: string | undefined;
	/** Until when its draft is open for review, and which of its links is valid. */
	review?: { until: PostDate; revision: number } | undefined;
	/** The layout of its page; `undefined` for the usual one. */
	template?: Template | undefined;
	/** The language of the post (BCP 47); `undefined` for that of the site. */
	lang?: string | undefined;
	/** The translations that the front matter names. */
	translations: DeclaredTranslation[];
	/** The key that all translations of a text share, as in Hugo. */
	translationKey?: string | undefined;
	/** Unknown front matter, by key. */
	extra: Record<string, unknown>;
	/** The position of each known front matter field, for diagnostics. */
	positions: Readonly<Record<string, Position>>;
}

/** The body of a post. It is kept apart from what other pages show of the post. */
export interface PostBody {
	/** The Markdown after the front matter. */
	body: string;
	/** The one-based line of the file on which the body begins. */
	bodyLine: number;
}

/** A post with its body, as its file has them. */
export type ParsedPost = Post & PostBody;
