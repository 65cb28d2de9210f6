import type { ReactNode } from "react";
import type { ComponentDeclaration } from "@/components/mdx/component";
import type { PostLinks } from "@/components/post/post-header";
import type { BrowserScript } from "@/features/browser-script";
import type { Site } from "@/lib/config/site";
import type { PostListItem } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import type { FeaturePage } from "@/lib/declarations/feature-page";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Messages } from "@/lib/i18n/types";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import type { PolicySources } from "@/lib/utils/policy-sources";

/** What a slot gets: the settings in the language of the page. */
interface SlotContext {
	site: Site;
}

/** A post with its tags, as its view has them. */
export type RelatedPost = Pick<PostListItem, "post" | "tags">;

interface PostSlotContext extends SlotContext {
	post: Post;
}

interface BelowPostContext extends PostSlotContext {
	related: readonly RelatedPost[];
}

interface PostTextContext extends PostSlotContext {
	/** In the language of the post. */
	messages: Messages;
}

interface PostPartContext extends PostTextContext {
	/** Where the page of the post leads. */
	links: PostLinks;
}

interface HeaderSlotContext extends SlotContext {
	/** The path of the page. */
	path?: string | undefined;
}

interface PageContext extends SlotContext {
	/** The path of the page. */
	path: string;
	/** The path of the list of all posts. */
	indexPath: string;
}

/** A page of its own, which loads the module of the feature's script and its styles at once. Search engines don't list it. */
interface RenderedPage extends FeaturePage {
	title: (messages: Messages) => string;
	/** Renders what is below the title. */
	render: (context: PageContext) => ReactNode;
}

/**
 * A part of a blog that can be taken away: everything that belongs to it is in its folder. The lists of this folder name it, and `README.md` has the
 * recipe for a new one. Its setting is in `declarations.ts`, as the configuration is read before anything else is loaded.
 */
export interface Feature {
	/** The name of its folder, by which its components declare that a page uses it. */
	name: string;
	/** The components for posts, by their tags. */
	components?: Readonly<Record<string, ComponentDeclaration>>;
	slots?: {
		/** In the head of every page. */
		head?: (context: SlotContext) => ReactNode;
		/** In the header, beside the navigation. */
		header?: (context: HeaderSlotContext) => ReactNode;
		/** At the end of the header of a post or standalone page. */
		postHeader?: (context: PostPartContext) => ReactNode;
		/** Between the header of a post or standalone page and the text. */
		postNotice?: (context: PostPartContext) => ReactNode;
		/** Below the text of a post or standalone page, above its authors. */
		postFooter?: (context: PostPartContext) => ReactNode;
		/** At the end of the text of a post or standalone page for programs: in feeds and as Markdown. */
		textEnd?: (context: PostTextContext) => ReactNode;
		/** Below a post or standalone page, in the order of the features. */
		belowPost?: (context: BelowPostContext) => ReactNode;
	};
	/** The ids of what it shows below posts, to which the links of posts may lead. */
	anchors?: readonly string[];
	page?: RenderedPage;
	/** What it adds to the script of pages. */
	script?: BrowserScript;
	/** Checks a post with its compiled body. */
	check?: (post: Post, metadata: Pick<BodyMetadata, "components">, site: Site) => readonly Diagnostic[];
	/**
	 * Returns what the policy of a page has to allow. `use` is what its components declared with `<PageUse>`, and `undefined` if they
	 * declared nothing; in development, where the policy is sent before the page is rendered, it is {@link ANY_USE}.
	 */
	policy?: (site: Site, use: string | undefined) => PolicySources;
}

/** A value of `use` that has all that a page may use. */
export const ANY_USE = "*";
