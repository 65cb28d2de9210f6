import type { Processor } from "unified";
import type { CodeThemes } from "@/lib/config/look/look";
import type { BodyMessages } from "@/lib/i18n/types";
import type { BodyMetadata } from "./compiled-post";
import type { LoadedDialects, TemplateData } from "./dialects";
import type { HtmlPolicy } from "./html/judge-element";
import type { Modules } from "./runtime/evaluate";
import type { Embeds } from "./stored-embeds";

export interface CompileOptions {
	/** In the language of the body; English by default. */
	messages?: FootnoteMessages;
	smartPunctuation?: boolean;
	scripts?: boolean;
	/** The Shiki themes of code blocks; `undefined` for the built-in colors. */
	codeTheme?: CodeThemes | undefined;
	/** Without it, bodies with syntax of other systems show it. */
	dialects?: LoadedDialects | undefined;
	templates?: TemplateData | undefined;
	/** The tags of the components that every post can use. */
	sharedComponents?: readonly string[];
	/** The tags of the owner's components, which win over components of other systems. */
	ownComponents?: readonly string[] | undefined;
	embeds?: Embeds | undefined;
	galleries?: Galleries | undefined;
	/** What the body may import, by the name in its `import`; `undefined` for a body that may not import modules. */
	imports?: Imports | undefined;
	/** The part that is left out because the body takes too much time or memory: the colors of its code, or all its syntax. */
	reduction?: "colors" | "syntax" | undefined;
	plugins?: OwnPlugins | undefined;
	tryRender?: TryRender | undefined;
	/** Loads the modules of `imports` to run the body; without it, a body with modules is not run. */
	loadModules?: (() => Promise<Modules>) | undefined;
}

export type FootnoteMessages = Pick<BodyMessages, "footnotes" | "backToReference">;

/** The images of a folder, in order; `src` is a path of the site. */
export type Galleries = Readonly<Record<string, readonly { src: string; alt: string }[]>>;

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

export interface OwnPlugin {
	/** As messages name it, such as `remarkToc`. */
	name: string;
	plugin: (this: Processor, ...options: unknown[]) => unknown;
	options: readonly unknown[];
}

/** The plugins of the owner's configuration. */
export interface OwnPlugins {
	/** Changes with the code and the options of the plugins. */
	hash: string;
	remark: readonly OwnPlugin[];
	rehype: readonly OwnPlugin[];
}

export interface RenderableBody {
	code: string;
	metadata: BodyMetadata;
	policy: HtmlPolicy;
}

export interface RenderFailure {
	error: unknown;
	/** The tags and components around the failing one, the innermost first. */
	tags: readonly string[];
	/** The file of the owner's failing component, relative to the content folder. */
	file?: string | undefined;
}

/** Renders a body as its page does, and returns the error; `undefined` without one. */
export type TryRender = (body: RenderableBody) => Promise<RenderFailure | undefined>;
