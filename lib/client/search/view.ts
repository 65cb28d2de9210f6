import { createElement } from "@/lib/client/dom";
import { createControls } from "./controls";
import { isSearchable, openEngine, type SearchEngine } from "./engine";
import { enableArrowKeys } from "./keyboard";
import { messages } from "./messages";
import { createResult } from "./result";
import type { Query, SearchResults } from "./types";

/** Milliseconds without typing after which a search starts. */
const TYPING_DELAY = 120;

interface Options {
	form: HTMLFormElement;
	input: HTMLInputElement;
	query: Query;
	/** The number of results that are displayed at a time. */
	pageSize: number;
	onSearch?: (query: Query) => void;
}

/**
 * Creates the fields, status and results of a search. Returns the element of the results, to be put below the form, and a
 * function that searches at once.
 */
export function createView({ form, input, query, pageSize, onSearch }: Options) {
	const controls = createControls(query);
	const status = createElement("p", { class: "ui found", role: "status" });
	const list = createElement("ol", { class: "hits", role: "list", "aria-label": messages.results });
	const more = createElement("button", { type: "button", class: "ui more", hidden: "" }, messages.more);
	const results = createElement("div", { class: "results" }, status, list, more);
	form.append(controls.fields);
	// Created on first use: readers who only pass through the search page load nothing of the index.
	let engine: SearchEngine | undefined;
	const getEngine = (): SearchEngine => {
		if (engine) return engine;
		engine = openEngine();
		engine.filterOptions().then(controls.addOptions, showFailure);
		return engine;
	};

	let latestRequest = 0;
	let answer: SearchResults = { hits: [] };
	let timer: ReturnType<typeof setTimeout> | undefined;

	const search = async () => {
		clearTimeout(timer);
		const request = ++latestRequest;
		const query: Query = { text: input.value, ...controls.read() };
		onSearch?.(query);
		try {
			const found = isSearchable(query) ? await getEngine().find(query) : undefined;
			const items = await loadItems(found ?? { hits: [] }, 0);
			if (request !== latestRequest) return;
			answer = found ?? { hits: [] };
			const hadFocus = list.contains(document.activeElement);
			list.replaceChildren(...items);
			if (hadFocus) (list.querySelector("a") ?? input).focus();
			status.textContent = found ? formatStatus(found, query) : query.text && messages.hint;
			more.hidden = answer.hits.length <= pageSize;
			results.scrollTop = 0;
		} catch {
			if (request === latestRequest) showFailure();
		}
	};
	const loadItems = async ({ hits, corrected }: SearchResults, from: number) => {
		const text = corrected ?? input.value;
		const fragments = await Promise.all(hits.slice(from, from + pageSize).map((hit) => hit.data()));
		return fragments.map((fragment) => createResult(fragment, text));
	};
	const showMore = async () => {
		const request = latestRequest;
		const count = list.children.length;
		const items = await loadItems(answer, count);
		if (request !== latestRequest || count !== list.children.length) return;
		list.append(...items);
		more.hidden = answer.hits.length <= list.children.length;
		items[0]?.querySelector("a")?.focus();
	};
	function showFailure(): void {
		status.textContent = messages.failed;
	}

	form.addEventListener("focusin", getEngine, { once: true });
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(search, TYPING_DELAY);
	});
	controls.fields.addEventListener("change", search);
	more.addEventListener("click", showMore);
	enableArrowKeys(form.parentElement ?? results, input, results);
	return { results, search };
}

function formatStatus({ hits, corrected }: SearchResults, { text }: Query): string {
	if (hits.length === 0) return messages.nothing(text.trim());
	return corrected ? messages.corrected(hits.length, text.trim(), corrected) : messages.found(hits.length);
}
