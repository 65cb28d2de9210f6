import type { Diagnostic } from "@/lib/utils/diagnostics";

/** A part of a text, in UTF-16 code units from its start. */
export interface TextRange {
	from: number;
	to: number;
}

/** Replaces a part of a text. */
export interface TextEdit extends TextRange {
	insert: string;
}

/** A correction of a finding. */
export interface QuickFix {
	title: string;
	/** In ascending order and without overlaps; none if there is only something to fill in at `selection`. */
	edits: readonly TextEdit[];
	/** What the editor has to fill in after the edits, in the changed text. */
	selection?: TextRange;
}

/** A diagnostic with the part of the text that it is about, and its corrections. */
export interface Finding extends TextRange {
	diagnostic: Diagnostic;
	fixes: readonly QuickFix[];
}

/** What a completion inserts. */
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

/** Something that may be written at the cursor. */
export interface Completion {
	label: string;
	kind: CompletionKind;
	/** A line beside the label. */
	detail?: string;
	/** An explanation, as Markdown. */
	documentation?: string;
	edit: TextEdit;
	/** The offset of the cursor after the edit, from the start of the inserted text; its end by default. */
	cursor?: number;
}

/** What is known of a part of the text, as Markdown. */
export interface Hover extends TextRange {
	markdown: string;
}

/** A place in a file. */
export interface Location {
	/** The absolute path. */
	file: string;
	line: number;
	column: number;
}

/**
 * Help for the author of a post. `file` is the path of a post as `post.file` names it, and `text` its text, which need not be saved.
 */
export interface LanguageService {
	/** Returns all that `quire check` reports about the text. */
	diagnose(file: string, text: string): Promise<Finding[]>;
	/** Lists what may be written at an offset, the most likely first. */
	complete(file: string, text: string, offset: number): Promise<Completion[]>;
	/** Describes what is at an offset. */
	hover(file: string, text: string, offset: number): Promise<Hover | undefined>;
	/** Finds the file that something at an offset leads to. */
	findDefinition(file: string, text: string, offset: number): Promise<Location | undefined>;
}

/** A prop of a component, for authors. */
export interface PropInfo {
	name: string;
	/** The kind of value in words, as Markdown. */
	type: string;
	description?: string | undefined;
	kind: "text" | "flag" | "expression";
	/** The values that it can have, if they are few. */
	values: readonly string[];
}

/** A component that posts can use. */
export interface ComponentInfo {
	name: string;
	description: string | undefined;
	example?: string;
	props: readonly PropInfo[];
	hasContent: boolean;
	/** The owner's file and line, if it is the owner's. */
	source?: { file: string; line: number };
}
