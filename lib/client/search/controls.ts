import { element } from "@/lib/client/dom";
import { words } from "./messages";
import type { Choices, Query } from "./types";

/** The fields that narrow a search down and sort it; they are part of the form, so that its page gets them too. */
export interface Controls {
	fields: HTMLElement;
	read: () => Omit<Query, "text">;
	/** Puts in what there is to choose from. */
	offer: (choices: Choices) => void;
}

/** Makes the fields, with what is chosen to begin with. */
export function createControls({ tag, year, sort }: Omit<Query, "text">): Controls {
	const tags = choice("tag", words.tag, [["", words.anyTag]], tag);
	const years = choice("year", words.year, [["", words.anyYear]], year);
	const order = choice(
		"sort",
		words.sort,
		[
			["", words.byMatch],
			["date", words.byDate],
		],
		sort === "date" ? sort : "",
	);
	return {
		fields: element("div", { class: "choices ui" }, ...[tags, years, order].map((one) => element("label", {}, one))),
		read: () => ({ tag: tags.value, year: years.value, sort: order.value === "date" ? "date" : "match" }),
		offer: (choices) => {
			tags.append(...rest(tags, choices.tag));
			years.append(...rest(years, choices.year));
		},
	};
}

function choice(name: string, label: string, options: [value: string, text: string][], chosen: string) {
	const select = element("select", { name, "aria-label": label });
	select.append(...options.map(([value, text]) => new Option(text, value)));
	// What an address asks for may be none of the choices; it is looked for all the same.
	if (!options.some(([value]) => value === chosen)) select.append(new Option(chosen, chosen));
	select.value = chosen;
	return select;
}

function rest(select: HTMLSelectElement, values: string[]): HTMLOptionElement[] {
	const known = [...select.options].map(({ value }) => value);
	return values.filter((value) => !known.includes(value)).map((value) => new Option(value, value));
}
