/**
 * The contract with the owner's files in `slots/` and `components/`. Its types refer to nothing of the engine, and later versions only
 * add to them.
 */
import type { ReactElement, ReactNode } from "react";
import type { getLists, getPosts, getSite } from "./blog-access";
import type { FieldViews } from "./field-views";

export { getLists, getPosts, getSite, type ListSummary, type PostsQuery } from "./blog-access";
export { defineConfig } from "./define-config";

/**
 * A schema of zod, valibot, arktype or another library with Standard Schema (https://standardschema.dev), as far as the blog uses it.
 */
export interface StandardSchema<Output = unknown> {
	readonly "~standard": {
		readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
		readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
	};
}

type SchemaResult<Output> =
	| { readonly value: Output; readonly issues?: undefined }
	| { readonly issues: readonly SchemaIssue[] };

interface SchemaIssue {
	readonly message: string;
	readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Has the schema of the blog, if `quire.config.ts` declares it: `interface Register { fields: typeof fields }`. */
// biome-ignore lint/suspicious/noEmptyInterface: the owner's code adds to it.
export interface Register {}

/** The fields of posts that the blog itself doesn't know: those of the schema if there is one, else as texts. */
export type OwnFields<Registered = Register> = Registered extends { fields: StandardSchema<infer Output> }
	? AsData<Output>
	: Readonly<Record<string, unknown>>;

/** What JSON keeps of a value: of a `Date` its text. */
type AsData<Value> = unknown extends Value
	? Value
	: Value extends string | number | boolean | null | undefined
		? Value
		: Value extends { toJSON: () => infer Json }
			? AsData<Json>
			: Value extends NoData
				? never
				: { readonly [Key in keyof Value]: AsData<Value[Key]> };

type NoData = bigint | symbol | ((...args: never[]) => unknown) | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>;

/** The settings of the blog. */
export interface SiteView {
	title: string;
	description: string;
	/** Such as `https://example.org`; `http://localhost:3000` for a blog without a URL. */
	url: string;
	/** A BCP 47 code, such as `en`. */
	language: string;
	navigation: readonly LinkView[];
	social: readonly LinkView[];
}

/** A link. */
export interface LinkView {
	label: string;
	/** A path of the site or an absolute URL. */
	url: string;
}

/** An author of a post. */
export interface AuthorView {
	name: string;
	/** The role, such as "Editor". */
	title?: string | undefined;
	bio?: string | undefined;
	/** The path of the page with all posts of the author. */
	url?: string | undefined;
	image?: string | undefined;
	/** URLs of profiles by the name of the network, such as `mastodon`. */
	socials: Readonly<Record<string, string>>;
}

/** The fields that a page in `pages/*.tsx` exports as `metadata`: those of front matter. */
export interface PageMetadata {
	title: string;
	description?: string;
	/** A path or URL. */
	image?: string;
	imageAlt?: string;
	draft?: boolean;
	unlisted?: boolean;
	/** `plain` leaves out the title above the page. */
	template?: "wide" | "plain" | "cover";
	/** A BCP 47 code. */
	lang?: string;
	/** Paths that redirect to the page. */
	aliases?: readonly string[];
	[field: string]: unknown;
}

/** The values of a post in a taxonomy, such as its categories. */
export interface TermsView {
	/** The title of the taxonomy. */
	title: string;
	links: readonly LinkView[];
}

/** A post or standalone page. */
export type PostView = BlogPostView | AsPage<BlogPostView>;

/** The view of a standalone page, whose own fields no schema checks. */
export type AsPage<View> = Omit<View, "kind" | "frontMatter"> & {
	kind: "page";
	frontMatter: Readonly<Record<string, unknown>>;
};

/** A post. */
interface BlogPostView extends FieldViews {
	kind: "post";
	title: string;
	/** The path on the site, percent-encoded, such as `/blog/hello`. */
	url: string;
	/** ISO 8601: `2024-12-31`, or an instant in UTC. */
	date?: string | undefined;
	updated?: string | undefined;
	/** The BCP 47 code of its language. */
	language: string;
	tags: readonly LinkView[];
	authors: readonly AuthorView[];
	/** The name of its section in the settings; none for posts of the blog itself. */
	section?: string | undefined;
	/** Its values in each taxonomy of the settings that it has some of; known on the page of the post. */
	terms: readonly TermsView[];
	/** The URL of its image. */
	image?: string | undefined;
	imageAlt?: string | undefined;
	/** The front matter fields that the blog itself doesn't know. */
	frontMatter: OwnFields;
}

/** A post in a list. */
export interface ListedPostView extends BlogPostView {
	excerpt: string;
}

/** A page of a list of posts. */
export interface ListView {
	/** The path of the list, such as `/tags/css`; `/` for the index. */
	url: string;
	/** The number of the page, from 1. */
	page: number;
	pages: number;
}

/** What every slot gets. */
export interface SlotProps {
	site: SiteView;
	/** The post or standalone page, in slots of one. */
	post?: PostView | undefined;
	/** The list, in `after-list`. */
	list?: ListView | undefined;
}

/** The props of each replaceable component, by its name. */
export interface Replacements {
	header: WithSite & {
		/** The path of the page; none for the 404 page. */
		path?: string | undefined;
		/** The link to the search; none in a blog without. */
		search?: ReactNode;
		/** The links to the page in other languages, if it has some. */
		languageSwitch?: ReactNode;
		/** The button that switches between the light and the dark theme. */
		themeSwitch: ReactNode;
	};
	footer: WithSite & { /** The lists of all posts, such as tags. */ lists: readonly LinkView[] };
	"post-header": WithSite & { post: PostView };
	"post-footer": WithSite & { post: PostView };
	"table-of-contents": { headings: readonly { id: string; text: string /** 2 or 3. */; depth: number }[] };
	"author-box": { author: AuthorView };
	"post-navigation": WithSite & { newer?: LinkView | undefined; older?: LinkView | undefined };
	"related-posts": WithSite & { posts: readonly PostView[] };
	"post-list": WithSite & {
		posts: readonly ListedPostView[];
		/** The card of each post, in the same order. */
		cards: readonly ReactElement[];
		/** On the home page, what takes the place of the first card. */
		featured?: ReactElement | undefined;
	};
	"featured-post": WithSite & ListedPost;
	"post-card": WithSite & ListedPost;
	pagination: { list: ListView };
}

interface ListedPost {
	post: ListedPostView;
	/**
	 * The image of the post, in the files that screens need; none without one. Its size on the page is set by styles. In another
	 * size than that of the blog's own cards, give it `sizes`: `cloneElement(picture, { sizes: "100vw" })`.
	 */
	picture?: ReactElement<PictureProps> | undefined;
}

/** The props that the image of a post in a list can get. */
export interface PictureProps {
	/** The width of the image on the page, in the syntax of HTML. */
	sizes?: string | undefined;
	className?: string | undefined;
}

interface WithSite {
	site: SiteView;
}

/** The props of a component in `slots/replace/`, by the name of its file. */
export type ReplacementProps<Name extends keyof Replacements> = Replacements[Name] & {
	/** What the component takes the place of, to show it with something around it. */
	original: ReactNode;
};

/** A plugin of unified, or the plugin with its options. */
export type ConfigPlugin = Plugin | readonly [plugin: Plugin, ...options: unknown[]];

type Plugin = (...options: never[]) => unknown;

/** The blog as an output reads it. */
export interface OutputBlog {
	getPosts: typeof getPosts;
	getLists: typeof getLists;
	getSite: typeof getSite;
	/** Returns the text of a post as feeds have it. */
	getContent: (post: Pick<PostView, "url">) => Promise<PostContent>;
}

export interface PostContent {
	/** HTML with absolute URLs, without styles and scripts. */
	html: string;
	/** The audio and video files of the post. */
	media: readonly {
		/** Absolute. */ url: string /** A media type, such as `audio/mpeg`. */;
		type: string /** In bytes. */;
		length: number;
	}[];
}

/** Makes the content of a file. */
export type MakeOutput = (blog: OutputBlog) => string | Uint8Array | Promise<string | Uint8Array>;

/** The default export of `quire.config.ts`. */
export interface QuireConfig {
	/** Plugins for the Markdown tree of every post and page, which run in this order, before those of the blog. */
	remarkPlugins?: readonly ConfigPlugin[];
	/** Plugins for the HTML tree. What they make has the limits of the post's trust. */
	rehypePlugins?: readonly ConfigPlugin[];
	/** A schema of the front matter fields that the blog itself doesn't know, for all posts. */
	fields?: StandardSchema;
	/** Files to make, by their paths on the site, such as `podcast.xml`. */
	outputs?: Readonly<Record<string, MakeOutput>>;
}
