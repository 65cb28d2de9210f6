import type { RuleName } from "./compare/rules";

/** What is known of one page. Paths are decoded, relative to the base path of the site, and have no slash at their end. */
export interface Page {
	path: string;
	metadata: Metadata;
	/** The texts of the body in their order, without headings, code and tables. */
	blocks: Block[];
	headings: Heading[];
	/** The texts of code blocks. */
	codes: string[];
	/** The cells of tables, row by row. */
	tables: string[][][];
	images: ImageUse[];
	links: Link[];
	/** The ids that a fragment can point to. */
	ids: string[];
	/** How many formulas the content has. */
	formulas: number;
	/** Whether the page lists other pages, such as an index or the page of a tag. */
	isList: boolean;
}

export interface Metadata {
	title: string;
	/** Further names of the page: its first heading, the title for previews of links. */
	otherTitles: string[];
	description: string;
	/** As it is written, absolute if it can be. */
	canonical: string;
	language: string;
	/** The URLs of translations, by language. */
	alternates: Record<string, string>;
	/** As they are written, such as `2024-05-04` or `2024-05-04T10:00:00+02:00`. */
	published: string;
	updated: string;
	authors: string[];
	isNoindex: boolean;
	feeds: string[];
	/** Where the page leads at once by `<meta http-equiv="refresh">`. */
	refresh: string;
}

export interface Block {
	text: string;
	/** Whether it is in the main content, and not in a menu, a footer or the like. */
	isContent: boolean;
	/** Whether links make up its whole text. */
	isLink: boolean;
	/** The index of the heading above it, -1 for none. */
	heading: number;
}

export interface Heading {
	level: number;
	text: string;
	id: string;
	isContent: boolean;
}

export interface ImageUse {
	/** The path in the site, or the URL of another one; empty for an image that the page contains itself. */
	src: string;
	alt: string;
	isContent: boolean;
}

export interface Link {
	/** The path in the site, or an absolute URL. */
	target: string;
	fragment: string;
	text: string;
	isContent: boolean;
}

export interface Picture {
	/** A perceptual hash as hexadecimal digits; empty for a file that is no readable image. */
	hash: string;
	width: number;
	height: number;
	/** A small WebP as Base64. */
	thumbnail?: string;
}

export interface SiteFile {
	size: number;
	/** SHA-256, the first 32 hexadecimal digits. */
	digest: string;
}

export interface Redirect {
	from: string;
	/** A path in the site, or an absolute URL. */
	to: string;
}

export interface FeedItem {
	id: string;
	/** The path in the site, or an absolute URL. */
	link: string;
	title: string;
	date: string;
}

export interface Feed {
	path: string;
	items: FeedItem[];
}

/** Something that couldn't be read, such as a page of 50 MB. */
export interface Unread {
	path: string;
	reason: string;
}

/** Everything that the comparison needs of one site. */
export interface Site {
	/** As its owner named it. */
	name: string;
	/** Such as `https://old.example`; empty if no page names it. */
	origin: string;
	/** The path before all others, such as `/blog`; empty at the root. */
	base: string;
	pages: Page[];
	/** Other paths of pages, such as `/a.html` of `/a`, with the path of the page. */
	aliases: Record<string, string>;
	redirects: Redirect[];
	files: Record<string, SiteFile>;
	pictures: Record<string, Picture>;
	feeds: Feed[];
	/** The page for unknown addresses. */
	notFound: Page | undefined;
	unread: Unread[];
}

/** What a site has at a path. */
export type Answer =
	| { kind: "page"; page: Page; hops: string[] }
	| { kind: "file"; file: SiteFile; hops: string[] }
	| { kind: "elsewhere"; url: string; hops: string[] }
	| { kind: "missing"; reason: string; hops: string[] };

/** A difference between the two sites. */
export interface Difference {
	rule: RuleName;
	/** The path on the old site. */
	path: string;
	message: string;
	/** The texts of both sides, if there is more to see than the message. */
	old?: string;
	new?: string;
	/** Files of images, as keys of the pictures of both sites. */
	images?: { old: string; new?: string };
}
