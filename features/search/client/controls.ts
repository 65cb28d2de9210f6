import { createElement } from "@/lib/client/dom";
import type { FilterOptions, Query } from "./engine";
import { messages } from "./messages";

/** The fields that filter and sort a search. They are part of the form, so that the search page gets them in its URL. */
interface Controls {
	fields: HTMLElement;
	read: () => Omit<Query, "text">;
	addOptions: (options: FilterOptions) => void;
}

/** Defined when the script is bundled: the name and title of each taxonomy of the settings. */
declare const TAXONOMIES: [name: string, title: string][];

/** The name of each filter, its label, and what it shows if nothing is chosen. */
export const FILTERS: readonly [name: string, label: string, any: string][] = [
	["tag", messages.tag, messages.anyTag],
	...TAXONOMIES.map(([name, title]): [string, string, string] => [name, title, title]),
	["year", messages.year, messages.anyYear],
];

export function createControls({ filters, sort }: Omit<Query, "text">): Controls {
	const selects = FILTERS.map(([name, label, any]) => createSelect(name, label, [["", any]], filters[name] ?? ""));
	const order = createSelect(
		"sort",
		messages.sort,
		[
			["", messages.byMatch],
			["date", messages.byDate],
		],
		sort === "date" ? sort : "",
	);
	const labels = [...selects, order].map((select) => createElement("label", {}, select));
	return {
		fields: createElement("div", { class: "choices ui" }, ...labels),
		read: () => ({
			filters: Object.fromEntries(selects.map(({ name, value }) => [name, value])),
			sort: order.value === "date" ? "date" : "match",
		}),
		addOptions: (options) => {
			for (const select of selects) select.append(...missingOptions(select, options[select.name] ?? []));
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
