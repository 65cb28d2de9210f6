import { createElement } from "@/lib/client/dom";
import { joinTokens, type TextPiece } from "@/lib/utils/tokenize";
import { createExcerpt, markTitle } from "./excerpt";
import type { Fragment } from "./types";

/** Defined when the script is bundled. Readers find published posts only, whose status isn't shown. */
declare const SHOWS_STATUS: boolean;

/** Creates the list item of a found post: its title, an excerpt around the matches, its date and tags. */
export function createResult({ url, content, meta, locations }: Fragment, query: string): HTMLElement {
	const { title = url, date, tags, lang, status } = meta;
	const details = [date, tags && tokensToText(tags)].filter((detail) => detail !== undefined);
	// A post in another language than the page may have another direction too.
	const language = { lang, dir: lang && "auto" };
	return createElement(
		"li",
		{},
		createElement("h2", language, createElement("a", { href: url }, ...toNodes(markTitle(title, query)))),
		createElement("p", language, ...toNodes(createExcerpt(content, locations))),
		createElement(
			"p",
			{ class: "meta" },
			...(SHOWS_STATUS && status ? [createElement("span", { class: `badge ${status}` }, status)] : []),
			...details.map((detail) => createElement("span", {}, detail)),
		),
	);
}

function toNodes(pieces: TextPiece[]): (Node | string)[] {
	return pieces.map(({ text, isMarked }) => (isMarked ? createElement("mark", {}, text) : text));
}

function tokensToText(tokens: string): string {
	return joinTokens(tokens.split(" "))
		.map(({ text }) => text)
		.join("");
}
