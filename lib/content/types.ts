import type { Position } from "@/lib/utils/diagnostics";

/** What a reader may see of a post, decided in `visibility.ts`; `invalid` posts have problems that stop a build. */
export type Status = "published" | "draft" | "scheduled" | "unlisted" | "invalid";

/** A point in time as it was written: a calendar day, or an instant. */
export interface PostDate {
	/** `2024-12-31` for a calendar day, else an ISO 8601 instant in UTC. */
	iso: string;
	/** Milliseconds since the epoch, for sorting; midnight UTC for a calendar day. */
	time: number;
	/** True for a calendar day, which reads the same in every time zone. */
	dateOnly: boolean;
}

export interface Author {
	/** The key in `authors.yml`, where the author has one. */
	id?: string;
	name: string;
	/** Role, such as "Editor". */
	title?: string;
	bio?: string;
	url?: string;
	email?: string;
	/** A site path or an absolute address. */
	image?: string;
	/** Network name to address, such as `mastodon` to `https://…`. */
	socials?: Record<string, string>;
}

/** The same text in another language, as a post names it. */
interface DeclaredTranslation extends Position {
	/** BCP 47. */
	language: string;
	/** A site path or an absolute address. */
	url: string;
}

/** One post or standalone page, whichever system it was written for. */
export interface Post {
	/** Path relative to the content folder, such as `posts/hello/index.mdx`. */
	file: string;
	/** A post is dated and stands in lists; a page, such as `/about`, stands alone. */
	kind: "post" | "page";
	format: "md" | "mdx";
	/** Where it lives on the site, such as `/blog/hello`; not percent-encoded. */
	path: string;
	title: string;
	description?: string;
	date?: PostDate;
	updated?: PostDate;
	status: Status;
	authors: Author[];
	/** One label for all spellings of a tag, once the post stands in the collection. */
	tags: string[];
	/** The first of its categories, by the same label. */
	section?: string;
	/** A site path or an absolute address. */
	image?: string;
	imageAlt?: string;
	canonical?: string;
	/** The name of the series it is a part of; of all spellings one, as with tags. */
	series?: string;
	/** Its place in the series, where it says one. */
	part?: number;
	pinned: boolean;
	/** Addresses that lead here because the post says so. */
	aliases: string[];
	/** Addresses that the patterns of its old system gave it. */
	legacyPaths: string[];
	/** Of these, the one by the first of the settings' patterns that it has all parts for, as that system wrote it. */
	originalPath?: string;
	/** Whether the page shows a table of contents. */
	toc: boolean;
	comments: boolean;
	/** Language of this post where it differs from the site's (BCP 47). */
	lang?: string;
	/** The same text in other languages, as far as it names them. */
	translations: DeclaredTranslation[];
	/** What all translations of a text have in common, as Hugo has it. */
	translationKey?: string;
	/** Front matter keys that no part of the blog knows. */
	extra: Record<string, unknown>;
	/** Where each known front matter field stands, for problems. */
	positions: Readonly<Record<string, Position>>;
	/** The Markdown after the front matter. */
	body: string;
	/** The line of the file on which the body begins, one-based. */
	bodyLine: number;
}

/** A list of everything of a kind, at `/tags` and so on. */
export type ListKind = "tags" | "archive" | "authors" | "series";
