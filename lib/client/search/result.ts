import { element } from "@/lib/client/dom";
import { fromTokens, type Piece } from "@/lib/utils/tokenize";
import { excerptOf, markedTitle } from "./excerpt";
import type { Fragment } from "./types";

/** One post among the results: its title, the words around what was looked for, when it was written and on what. */
export function resultOf({ url, content, meta, locations }: Fragment, text: string): HTMLElement {
	const { title = url, date, tags, lang, status } = meta;
	const about = [date, tags && plain(tags)].filter((one) => one !== undefined);
	// A title in another language than the page goes its own way.
	const language = { lang, dir: lang && "auto" };
	return element(
		"li",
		{},
		element("h2", language, element("a", { href: url }, ...draw(markedTitle(title, text)))),
		element("p", language, ...draw(excerptOf(content, locations))),
		element(
			"p",
			{ class: "meta" },
			...(status ? [element("span", { class: `badge ${status}` }, status)] : []),
			...about.map((one) => element("span", {}, one)),
		),
	);
}

function draw(pieces: Piece[]): (Node | string)[] {
	return pieces.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}

function plain(tokens: string): string {
	return fromTokens(tokens.split(" "))
		.map(({ text }) => text)
		.join("");
}
