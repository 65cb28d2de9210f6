import type { Statement } from "estree-jsx";
import type { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import type { Diagnostic, Position } from "@/lib/utils/diagnostics";
import type { BodyMetadata } from "./types";

/** What the plugins know of the body they work on, and where they put what they find. */
export interface CompileContext {
	/** The post's file, relative to the content folder. */
	file: string;
	title: string;
	/** What the front matter says besides, as an MDX body may ask for it. */
	fields: Readonly<Record<string, unknown>>;
	/** Whether the page shows an image above the body. */
	hasHero: boolean;
	/** Whether a `<script>` in the body stays. */
	allowScripts: boolean;
	metadata: BodyMetadata;
	diagnostics: Diagnostic[];
	/** The `{…}` of an MDX body, to tell which one fails. */
	expressions: (Position & { code: string })[];
	/** Exported values of an MDX body, to be kept. */
	exports: Statement[];
	/** Components that an MDX body imports, by the name it has for each. */
	components: ReadonlyMap<string, string>;
	/** Which line of the file a line of the parsed text is, where these differ. */
	lineOf?: (line: number) => number;
	/** The error that ended parsing, with its place. */
	syntaxError?: unknown;
}

declare module "vfile" {
	interface DataMap {
		body: CompileContext;
	}
}

/** A body about which nothing is known yet. */
export function createCompileContext(
	post: Pick<Post, "file" | "title" | "image"> & Partial<Pick<Post, "description" | "extra">>,
	allowScripts: boolean,
): CompileContext {
	return {
		file: post.file,
		title: post.title,
		fields: { title: post.title, description: post.description, ...post.extra },
		hasHero: post.image !== undefined,
		allowScripts,
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
		components: new Map(),
	};
}

/** The body that a plugin works on. */
export function getContext(file: VFile): CompileContext {
	const { body } = file.data;
	if (!body) throw new Error("This plugin works on bodies only: set `file.data.body`.");
	return body;
}

/** The place of a node, for problems. */
export function positionOf(node: { position?: { start: Position } | undefined }): Position {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
