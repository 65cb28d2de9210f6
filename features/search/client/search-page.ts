import { FILTERS } from "./controls";
import type { Query } from "./engine";
import { createView } from "./view";

const PAGE_SIZE = 10;

/** Makes the form of the search page search in place, and keeps the URL in step with the query. */
export function enableSearchPage(form: HTMLFormElement): void {
	const input = form.querySelector("input");
	const container = form.parentElement?.querySelector("[data-results]");
	if (!input || !container) return;
	const { pathname } = location;
	const params = new URLSearchParams(location.search);
	const read = (name: string) => params.get(name) ?? "";
	const query: Query = {
		text: read("q"),
		filters: Object.fromEntries(FILTERS.map(([name]) => [name, read(name)])),
		sort: read("sort") === "date" ? "date" : "match",
	};
	if (!input.value) input.value = query.text;
	const onSearch = (query: Query) => {
		// In an app, the reader may have left for another page while the search waited for more typing.
		if (location.pathname === pathname) updateUrl(query);
	};
	const { results, search } = createView({ form, input, query, pageSize: PAGE_SIZE, onSearch });
	container.replaceChildren(results);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		search();
	});
	search();
}

function updateUrl({ text, filters, sort }: Query): void {
	const params = new URLSearchParams();
	const values = { q: text.trim(), ...filters, sort: sort === "date" ? sort : "" };
	for (const [name, value] of Object.entries(values)) if (value) params.set(name, value);
	const search = params.size > 0 ? `?${params}` : "";
	if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
}
