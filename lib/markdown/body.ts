import type { Statement } from "estree-jsx";
import type { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import type { Place, Problem } from "@/lib/problem";
import type { Facts } from "./types";

/** What the plugins know of the body they work on, and where they put what they find. */
export interface Body {
	/** The post's file, relative to the content folder. */
	file: string;
	title: string;
	/** What the front matter says besides, as an MDX body may ask for it. */
	fields: Readonly<Record<string, unknown>>;
	/** Whether the page shows an image above the body. */
	hasHero: boolean;
	/** Whether a `<script>` in the body stays. */
	allowScripts: boolean;
	facts: Facts;
	problems: Problem[];
	/** The `{…}` of an MDX body, to tell which one fails. */
	expressions: (Place & { code: string })[];
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
		body: Body;
	}
}

/** A body about which nothing is known yet. */
export function newBody(
	post: Pick<Post, "file" | "title" | "image"> & Partial<Pick<Post, "description" | "extra">>,
	allowScripts: boolean,
): Body {
	return {
		file: post.file,
		title: post.title,
		fields: { title: post.title, description: post.description, ...post.extra },
		hasHero: post.image !== undefined,
		allowScripts,
		facts: {
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
		problems: [],
		expressions: [],
		exports: [],
		components: new Map(),
	};
}

/** The body that a plugin works on. */
export function bodyOf(file: VFile): Body {
	const { body } = file.data;
	if (!body) throw new Error("This plugin works on bodies only: set `file.data.body`.");
	return body;
}

/** The place of a node, for problems. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
