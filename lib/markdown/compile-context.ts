import type { Statement } from "estree-jsx";
import type { VFile } from "vfile";
import type { CodeThemes } from "@/lib/config/code-theme";
import type { Post } from "@/lib/content/types";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Position } from "@/lib/utils/position";
import type { CompileOptions, Imports } from "./compile-options";
import type { BodyMetadata } from "./compiled-post";
import type { SharedComponents } from "./element-compiler";
import type { HtmlPolicy } from "./html/sanitize-element";
import type { Replace } from "./replaced-components/content";
import { replacements } from "./replaced-components/replacements";
import type { PathsByFile } from "./resolve-post-links";

/** The input of plugins besides the syntax tree, and the results that they collect. */
export interface CompileContext {
	/** Relative to the content folder. */
	file: string;
	title: string;
	frontMatter: Readonly<Record<string, unknown>>;
	/** Whether the page shows an image above the body. */
	hasHero: boolean;
	policy: HtmlPolicy;
	/** The Shiki themes of code blocks; `undefined` for the built-in colors. */
	codeTheme?: CodeThemes | undefined;
	isCodePlain: boolean;
	metadata: BodyMetadata;
	diagnostics: Diagnostic[];
	/** The `{…}` expressions of an MDX body, among which the failing one is searched. */
	expressions: (Position & { code: string })[];
	exports: Statement[];
	ownComponents: ReadonlySet<string>;
	/** The components that every post can use, by their tags. They render no ids except in their content. */
	sharedComponents: SharedComponents;
	/** What they have read of the blog for the body, by their tags. */
	prepared: Readonly<Record<string, unknown>>;
	postPaths: PathsByFile;
	/** What the body may import. */
	imports?: Imports | undefined;
	/** Components that an MDX body imports, by their local names. */
	components: ReadonlyMap<string, string>;
	/** Conversions of components of other systems, by the names of their tags. */
	replacements: ReadonlyMap<string, Replace>;
	/** Converts a line of the preprocessed body to a line of the file; `undefined` if they are the same. */
	toSourceLine?: (line: number) => number;
	syntaxError?: unknown;
}

declare module "vfile" {
	interface DataMap {
		context: CompileContext;
	}
}

export function createCompileContext(
	post: Pick<Post, "file" | "title" | "image"> & Partial<Pick<Post, "description" | "extra" | "ownFields">>,
	policy: HtmlPolicy,
	{
		codeTheme,
		sourceAdapter,
		imports,
		ownComponents = [],
		postPaths = new Map(),
		prepared = {},
		reduction,
		sharedComponents = new Map(),
	}: Pick<
		CompileOptions,
		| "codeTheme"
		| "sourceAdapter"
		| "imports"
		| "ownComponents"
		| "postPaths"
		| "prepared"
		| "reduction"
		| "sharedComponents"
	> = {},
): CompileContext {
	return {
		file: post.file,
		title: post.title,
		frontMatter: { title: post.title, description: post.description, ...(post.ownFields ?? post.extra) },
		hasHero: post.image !== undefined,
		policy,
		codeTheme,
		isCodePlain: reduction === "colors",
		ownComponents: new Set(ownComponents),
		sharedComponents,
		metadata: {
			headings: [],
			firstParagraph: "",
			words: 0,
			minutes: 1,
			text: "",
			code: "",
			links: [],
			images: [],
			files: [],
			components: [],
		},
		diagnostics: [],
		expressions: [],
		exports: [],
		prepared,
		imports,
		postPaths,
		components: new Map(),
		replacements: new Map(Object.entries({ ...replacements, ...sourceAdapter?.dialect.components })),
	};
}

export function getContext(file: VFile): CompileContext {
	const { context } = file.data;
	if (!context) throw new Error("This plugin needs `file.data.context`. Run it through `compileBody`.");
	return context;
}

/** Returns a position in the file; `undefined` for a generated node. */
export function positionOfCode(
	{ loc }: { loc?: { start: Position } | null | undefined },
	{ toSourceLine = (line) => line }: CompileContext,
): Position | undefined {
	return loc ? { line: toSourceLine(loc.start.line), column: loc.start.column + 1 } : undefined;
}

/** Returns the position for diagnostics: the start of the file for a generated node. */
export function positionOf(node: { position?: { start: Position } | undefined }): Position {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
