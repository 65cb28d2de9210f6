import type { Query } from "./types";
import { createView } from "./view";

const STEP = 10;

/** Makes the form of the search page search in place; its address always says what for. */
export function fillPage(form: HTMLFormElement): void {
	const input = form.querySelector("input");
	const results = form.parentElement?.querySelector("[data-results]");
	if (!input || !results) return;
	const asked = new URLSearchParams(location.search);
	const read = (name: string) => asked.get(name) ?? "";
	const query: Query = {
		text: read("q"),
		tag: read("tag"),
		year: read("year"),
		sort: read("sort") === "date" ? "date" : "match",
	};
	if (!input.value) input.value = query.text;
	const { place, search } = createView({ form, input, query, step: STEP, onSearch: keepAddress });
	results.replaceChildren(place);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		search();
	});
	search();
}

function keepAddress({ text, tag, year, sort }: Query): void {
	const asked = new URLSearchParams();
	const all = { q: text.trim(), tag, year, sort: sort === "date" ? sort : "" };
	for (const [name, value] of Object.entries(all)) if (value) asked.set(name, value);
	const search = asked.size > 0 ? `?${asked}` : "";
	if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
}
