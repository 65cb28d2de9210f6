import type { Processor } from "unified";
import type { CodeThemes } from "@/lib/config/code-theme";
import type { BodyMessages } from "@/lib/i18n/types";
import type { BodyMetadata } from "./compiled-post";
import type { SharedComponents } from "./element-compiler";
import type { HtmlPolicy } from "./html/sanitize-element";
import type { PathsByFile } from "./resolve-post-links";
import type { Modules } from "./runtime/evaluate";
import type { LoadedSourceAdapter, TemplateData } from "./source-adapter";

export interface CompileOptions {
	/** In the language of the body; English by default. */
	messages?: FootnoteMessages;
	smartPunctuation?: boolean;
	singleTilde?: boolean;
	scripts?: boolean;
	/** The name of the blog's host: a frame of another host is one of another site. */
	host?: string | undefined;
	/** The Shiki themes of code blocks; `undefined` for the built-in colors. */
	codeTheme?: CodeThemes | undefined;
	/** Without it, bodies with syntax of other systems show it. */
	sourceAdapter?: LoadedSourceAdapter | undefined;
	templates?: TemplateData | undefined;
	/** The components that every post can use, by their tags. */
	sharedComponents?: SharedComponents;
	/** The tags of the owner's components, which win over components of other systems. */
	ownComponents?: readonly string[] | undefined;
	/** What shared components have read of the blog for the body, by their tags. */
	prepared?: Readonly<Record<string, unknown>> | undefined;
	/** For links to files of posts. */
	postPaths?: PathsByFile | undefined;
	/** What the body may import, by the name in its `import`; `undefined` for a body that may not import modules. */
	imports?: Imports | undefined;
	/** The part that is left out because the body takes too much time or memory: the colors of its code, or all its syntax. */
	reduction?: "colors" | "syntax" | undefined;
	plugins?: OwnerPlugins | undefined;
	/** Loads what the body is rendered with on its page; without it, bodies are run but not rendered. */
	loadPage?: (() => Promise<PageRendering>) | undefined;
}

/** The options for one body. They can be sent to another process. */
export type BodyOptions = Omit<
	CompileOptions,
	"sourceAdapter" | "plugins" | "sharedComponents" | "loadPage" | "postPaths"
>;

export type FootnoteMessages = Pick<BodyMessages, "footnotes" | "backToReference">;

/** What a post can import from a file or package. */
type Import =
	/** A module, by its key: the path of its file in the content folder, or `package:` and the name of a package. */
	| { key: string /** Changes with the module and all that it imports. */; hash: string; exports: readonly string[] }
	/** An image, by its size in pixels. */
	| { width: number; height: number }
	/** The reason why there is none, with the remedy. */
	| { problem: string };

/** By what an `import` says after `from`. */
export type Imports = Readonly<Record<string, Import>>;

export interface OwnerPlugin {
	/** The name of its package, or of its function if it isn't in a package, for messages. */
	name: string;
	plugin: (this: Processor, ...options: unknown[]) => unknown;
	options: readonly unknown[];
}

/** The plugins of the owner's configuration. */
export interface OwnerPlugins {
	remark: readonly OwnerPlugin[];
	rehype: readonly OwnerPlugin[];
}

export interface RenderableBody {
	code: string;
	metadata: BodyMetadata;
	policy: HtmlPolicy;
}

/** What bodies are rendered with on their pages. */
export interface PageRendering {
	/** By tag. */
	components: Readonly<Record<string, unknown>>;
	/** The modules that posts import. A body that imports another one isn't run. */
	modules: Modules;
	/** The components that run in the browser. */
	clients: ReadonlySet<unknown>;
	/** The tags and files of the owner's components, by the names of their functions. */
	owners: ReadonlyMap<string, { tag: string; file: string }>;
	/** Whether the page shows errors of the owner's components in their place, as in development. */
	showsErrors: boolean;
}

/** Thrown to a component that needs more than its props, such as the posts of the blog: what it shows isn't known before its page is rendered. */
export class UnknownInDryRunError extends Error {}
