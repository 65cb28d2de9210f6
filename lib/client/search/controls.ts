import { createElement } from "@/lib/client/dom";
import type { FilterOptions, Query } from "./engine";
import { messages } from "./messages";

/** The fields that filter and sort a search. They are part of the form, so that the search page gets them in its URL. */
interface Controls {
	fields: HTMLElement;
	read: () => Omit<Query, "text">;
	addOptions: (options: FilterOptions) => void;
}

export function createControls({ tag, year, sort }: Omit<Query, "text">): Controls {
	const tags = createSelect("tag", messages.tag, [["", messages.anyTag]], tag);
	const years = createSelect("year", messages.year, [["", messages.anyYear]], year);
	const order = createSelect(
		"sort",
		messages.sort,
		[
			["", messages.byMatch],
			["date", messages.byDate],
		],
		sort === "date" ? sort : "",
	);
	const labels = [tags, years, order].map((select) => createElement("label", {}, select));
	return {
		fields: createElement("div", { class: "choices ui" }, ...labels),
		read: () => ({ tag: tags.value, year: years.value, sort: order.value === "date" ? "date" : "match" }),
		addOptions: (options) => {
			tags.append(...missingOptions(tags, options.tag));
			years.append(...missingOptions(years, options.year));
		},
	};
}

function createSelect(name: string, label: string, options: [value: string, text: string][], selected: string) {
	const select = createElement("select", { name, "aria-label": label });
	select.append(...options.map(([value, text]) => new Option(text, value)));
	// The URL may ask for a value that isn't an option; it is searched for all the same.
	if (!options.some(([value]) => value === selected)) select.append(new Option(selected, selected));
	select.value = selected;
	return select;
}

function missingOptions(select: HTMLSelectElement, values: string[]): HTMLOptionElement[] {
	const present = [...select.options].map(({ value }) => value);
	return values.filter((value) => !present.includes(value)).map((value) => new Option(value, value));
}
