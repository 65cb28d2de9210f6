import fc from "fast-check";
import { toWellFormed } from "@/lib/utils/text";

/** Pieces of text at which parsers decide something, also such that don't belong together. */
const SYNTAX =
	'--- +++ ``` ~~~ ` ** * __ _ ~~ # ## > >> - + 1. 2) | |-|-| : :: ::: :::note [ ] ( ) ![ ]( ]: [^1] [^1]: [[ ]] <!-- --> < > </ /> <b> </b> <div> </div> <p> <ul> <li> <table> <td> <svg> <math> <template> <select> <script> </script> <style> </style> <title> <meta> <base> <a <img <iframe &amp; &# &#x41; &nbsp; \\ \\( \\) \\[ $ $$ { } {{ }} {% %} {%raw%} {%endraw%} {%if%} {{< >}} {{% %}} {: {:.a} {::comment} {/* */} {#a} import export <Tabs> <Foo> </Foo> <Callout> onclick= onload= javascript: data: src= href= style= class= = == === --- *** ? ! @ % ^ & \' " , ; ./ ../ ../../ /etc/passwd .. // http:// https://a.example mailto: www. a@b.example :smile: [!NOTE] [toc] <<< *[a]: a: b: &a *a !!str |- >- "\\ud800" %YAML <<: true null 1e9 0x1 2024-01-01 2024-13-45 T25:61:61Z \u0000 \u00a0 \u200b \u202e \ufeff \ud800 \ue001 \uf021 \ufffd é 日本 🎉 \t \r \r\n'.split(
		" ",
	);

/** A word of letters, which is easy to find again in a result. */
export const word: fc.Arbitrary<string> = fc.stringMatching(/^[a-z]{5,9}$/);

/** A text of syntax, words, spaces, line ends and any characters. */
export const wildText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...SYNTAX) },
			{ weight: 3, arbitrary: word },
			{ weight: 4, arbitrary: fc.constantFrom(" ", "\n", "\n\n", "\n    ", "\n\t", "  \n") },
			{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
		),
		{ maxLength: 60 },
	)
	// Files are decoded, which leaves no half of a surrogate pair.
	.map((parts) => toWellFormed(parts.join("")));

/** A few pieces of syntax that are repeated up to some number of bytes, between others. */
export interface DenseText {
	before: string;
	unit: string;
	after: string;
	bytes: number;
}

export const denseText: fc.Arbitrary<DenseText> = fc.record({
	before: pieces({ maxLength: 3 }),
	unit: pieces({ minLength: 1, maxLength: 4 }),
	after: pieces({ maxLength: 3 }),
	bytes: fc.constantFrom(4096, 16_384, 65_536),
});

/** Returns the text that is described. */
export function writeDenseText({ before, unit, after, bytes }: DenseText): string {
	return before + unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit))) + after;
}

function pieces(length: { minLength?: number; maxLength: number }): fc.Arbitrary<string> {
	const piece = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...SYNTAX) },
		{ weight: 1, arbitrary: fc.constantFrom("a", " ", "\n", "\n\n", "\n  ") },
	);
	return fc.array(piece, length).map((parts) => toWellFormed(parts.join("")));
}

/** A change of a text: a part of it is removed, repeated or replaced. */
interface Mutation {
	at: number;
	length: number;
	kind: "remove" | "repeat" | "insert" | "cut";
	text: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.integer({ min: 0, max: 40 }),
	kind: fc.constantFrom("remove", "repeat", "insert", "cut"),
	text: wildText,
});

function mutate(text: string, { at, length, kind, text: added }: Mutation): string {
	const start = Math.floor(at * text.length);
	const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
	if (kind === "cut") return before;
	if (kind === "remove") return before + after;
	return kind === "repeat" ? before + part + part + after : before + added + part + after;
}

/** One of some texts with some changes. */
export function mutationOf(texts: readonly string[]): fc.Arbitrary<string> {
	return fc
		.tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
		.map(([text, mutations]) => mutations.reduce(mutate, text));
}
