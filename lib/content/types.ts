import type { Update } from "@/features/updates/fields";
import type { Trust } from "@/lib/config/trust";
import type { FieldsInPost } from "@/lib/content/front-matter/fields";
import type { PostDate } from "@/lib/declarations/field";
import type { Position } from "@/lib/utils/position";

/** Decided in `visibility.ts`. A post that can't be shown is `invalid`. */
export const STATUSES = ["published", "draft", "scheduled", "unlisted", "invalid"] as const;
export type Status = (typeof STATUSES)[number];

/** The layouts besides the default one. */
export const TEMPLATES = ["wide", "plain", "cover"] as const;

export type { PostDate };

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
	/** The details that differ in some languages; posts have those of their own language in place of the others. */
	languages?: Record<string, Partial<Record<"name" | "title" | "bio", string | undefined>>>;
}

interface DeclaredTranslation extends Position {
	/** A BCP 47 code. */
	language: string;
	/** A path of the site or an absolute URL. */
	url: string;
}

/** A post or a standalone page, without its body. */
export interface Post extends FieldsInPost {
	/** In this blog's layout, such as `posts/hello/index.mdx`. */
	file: string;
	/** A post has a date and is in lists; a page, such as `/about`, has neither. */
	kind: "post" | "page";
	format: "md" | "mdx";
	/** Whether it is the owner's home page, which has the path `/`. */
	isHome?: boolean | undefined;
	/** The permissions of the body when it is compiled and rendered. */
	trust: Trust;
	/** What the settings allow posts of its folder. A post of less trust never takes the path of another one. */
	folderTrust: Trust;
	/** Whether its folder has less trust than the owner's posts. A guest's post never changes what pages of others show, but for being listed. */
	isGuest?: true;
	/** The path on the site, such as `/blog/hello`, not percent-encoded. */
	path: string;
	title: string;
	date?: PostDate | undefined;
	/** The date of its newest update that readers see, unless the front matter has a later one. */
	updated?: PostDate | undefined;
	/** The updates that readers see, newest first. */
	updates?: (Update & Position)[] | undefined;
	/** The date of its next update, which readers don't see yet. */
	nextUpdate?: PostDate | undefined;
	status: Status;
	authors: Author[];
	/** In the collection, the label of each tag; before that, the spellings of the front matter. */
	tags: string[];
	/** The labels of its values in each taxonomy of the settings, as `tags`; `undefined` without taxonomies. */
	terms?: Readonly<Record<string, string[]>> | undefined;
	/** The label of the first category, or else the title of its section. */
	category?: string | undefined;
	/** The name of its section; `undefined` for posts of the blog itself. */
	section?: string | undefined;
	/** A path of the site or an absolute URL. */
	image?: string | undefined;
	imageAlt?: string | undefined;
	imageCaption?: string | undefined;
	/** Who made the image. */
	imageCredit?: string | undefined;
	/** The image for link previews, if it isn't `image`. `src` is a path of the site or an absolute URL. */
	ogImage?: { src: string; alt?: string | undefined } | undefined;
	pinned: boolean;
	/** Old URLs in the front matter, which redirect to the post. */
	aliases: string[];
	/** Old paths by the patterns of the old system and by `permalink`. */
	legacyPaths: string[];
	/** The old path by the first matching pattern of the settings, as the old system wrote it. */
	originalPath?: string | undefined;
	toc: boolean;
	/** A BCP 47 code; `undefined` for the language of the site. */
	lang?: string | undefined;
	translations: DeclaredTranslation[];
	/** The key that all translations of a text share, as in Hugo. */
	translationKey?: string | undefined;
	/** Unknown front matter, by key. */
	extra: Record<string, unknown>;
	/** The same as the owner's schema returns it: `null` if that refuses it, `undefined` without one. */
	ownFields?: Readonly<Record<string, unknown>> | null | undefined;
	/** The position of each known front matter field. */
	positions: Readonly<Record<string, Position>>;
}

export function formatCaption({ imageCaption, imageCredit }: Pick<Post, "imageCaption" | "imageCredit">): string {
	return [imageCaption, imageCredit].filter(Boolean).join(" · ");
}

/** Tells whether a post was changed on a later day than that of its date. */
export function isUpdatedLater({ updated, date }: Pick<Post, "updated" | "date">): boolean {
	return updated !== undefined && date !== undefined && updated.iso.slice(0, 10) > date.iso.slice(0, 10);
}

/** Kept apart from the post, as other pages don't need it. */
export interface PostBody {
	body: string;
	/** The one-based line of the file on which the body begins. */
	bodyLine: number;
}

/** Bodies by the file of their post. */
export interface Bodies<Body = PostBody> {
	get(file: string): Body | undefined;
}

/** A post with its body, before other posts are known. */
export type ParsedPost = Post & PostBody;
