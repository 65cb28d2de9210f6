import type { Diagnostic } from "quire-blog/tools/blog";

/** A part of a text, in UTF-16 code units from its start. */
export interface TextRange {
	from: number;
	to: number;
}

export interface TextEdit extends TextRange {
	insert: string;
}

export interface QuickFix {
	title: string;
	/** In ascending order and without overlaps; empty if the author only has to fill in `selection`. */
	edits: readonly TextEdit[];
	/** The text that the author has to fill in, with offsets after the edits. */
	selection?: TextRange;
}

/** A diagnostic with its range in the text, and its fixes. */
export interface Finding extends TextRange {
	diagnostic: Diagnostic;
	fixes: readonly QuickFix[];
}

/** The kind of inserted text. */
export type CompletionKind =
	| "field"
	| "value"
	| "post"
	| "heading"
	| "image"
	| "file"
	| "tag"
	| "author"
	| "component"
	| "property";

export interface Completion {
	label: string;
	kind: CompletionKind;
	detail?: string;
	/** Markdown. */
	documentation?: string;
	edit: TextEdit;
	/** The offset of the cursor after the edit, from the start of the inserted text; its end by default. */
	cursor?: number;
}

/** A description of a part of the text, as Markdown. */
export interface Hover extends TextRange {
	markdown: string;
}

export interface Location {
	/** Absolute. */
	file: string;
	line: number;
	column: number;
}

/** Help for authors of posts. `file` is the path of a post as in `post.file`, and `text` its text, which may be unsaved. */
export interface LanguageService {
	/** Returns everything that `quire check` reports about the text. */
	diagnose(file: string, text: string): Promise<Finding[]>;
	/** Lists completions, the most likely first. */
	complete(file: string, text: string, offset: number): Promise<Completion[]>;
	hover(file: string, text: string, offset: number): Promise<Hover | undefined>;
	findDefinition(file: string, text: string, offset: number): Promise<Location | undefined>;
}

export interface PropInfo {
	name: string;
	/** The type in words, as Markdown. */
	type: string;
	description?: string | undefined;
	kind: "text" | "flag" | "expression";
	/** The possible values, if there are few. */
	values: readonly string[];
}

export interface ComponentInfo {
	name: string;
	description: string | undefined;
	example?: string;
	props: readonly PropInfo[];
	hasContent: boolean;
	source?: { file: string; line: number };
}
