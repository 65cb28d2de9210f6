import type { Diagnostic } from "@/lib/utils/diagnostics";

export interface Heading {
	/** 2 to 6; first-level headings of a body are moved down. */
	depth: number;
	id: string;
	text: string;
}

/** A thing a body refers to, with the line and column of its file. */
export interface Reference {
	url: string;
	line: number;
	column: number;
}

/** What is known of a body once it is compiled. */
export interface BodyMetadata {
	headings: Heading[];
	/** Plain text up to the truncate marker; absent without one. */
	excerpt?: string;
	/** Plain text of the first paragraph. */
	firstParagraph: string;
	/** Words; each character of a Chinese, Japanese or Korean text counts as one. */
	words: number;
	/** Reading time, at least 1. */
	minutes: number;
	/** The text of the body without markup, for search. */
	text: string;
	/** The text of the code blocks, for search. */
	code: string;
	/** The ids that links can lead to, those of headings included; absent where they are known on the page only. */
	anchors?: string[];
	links: Reference[];
	images: Reference[];
	/** Video, audio and whatever else a tag loads. */
	files: Reference[];
	/** Capitalised tags in use, such as `Callout`. */
	components: { name: string; line: number; column: number }[];
}

/** A body, compiled once: a function body for React, and what is known of it. */
export interface CompiledPost {
	/** What `next-mdx-remote` made of the body; empty if it could not be compiled. */
	code: string;
	metadata: BodyMetadata;
	diagnostics: Diagnostic[];
}
