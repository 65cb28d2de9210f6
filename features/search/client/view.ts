import { createElement } from "@/lib/client/dom";
import { joinTokens, type TextPiece } from "@/lib/utils/tokenize";
import { createControls } from "./controls";
import { type Fragment, isSearchable, openEngine, type Query, type SearchEngine, type SearchResults } from "./engine";
import { createExcerpt, markTitle } from "./excerpt";
import { messages } from "./messages";

/** Defined when the script is bundled. Readers find published posts only, whose status isn't shown. */
declare const SHOWS_STATUS: boolean;

/** Milliseconds without typing after which a search starts. */
const TYPING_DELAY = 120;

interface Options {
	form: HTMLFormElement;
	input: HTMLInputElement;
	query: Query;
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

/** Creates the list item of a found post: its title, an excerpt around the matches, its date and tags. */
function createResult({ url, content, meta, locations }: Fragment, query: string): HTMLElement {
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

function formatStatus({ hits, corrected }: SearchResults, { text }: Query): string {
	if (hits.length === 0) return messages.nothing(text.trim());
	return corrected ? messages.corrected(hits.length, text.trim(), corrected) : messages.found(hits.length);
}

/** Makes the arrow keys move between the input and the results, and Home and End to the first and last result. */
function enableArrowKeys(container: HTMLElement, input: HTMLInputElement, results: HTMLElement): void {
	container.addEventListener("keydown", (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
		const links = [...results.querySelectorAll<HTMLElement>("a, button:not([hidden])")];
		const index = links.indexOf(document.activeElement as HTMLElement);
		if (index < 0 && document.activeElement !== input) return;
		const target = findTarget(event.key, index, links, input);
		if (target) {
			event.preventDefault();
			target.focus();
		}
		// Letters continue the query.
		else if (index >= 0 && event.key.length === 1 && event.key !== " ") input.focus();
	});
}

function findTarget(key: string, index: number, links: HTMLElement[], input: HTMLElement): HTMLElement | undefined {
	if (key === "ArrowDown") return links[index + 1];
	if (index < 0) return undefined;
	if (key === "ArrowUp") return index === 0 ? input : links[index - 1];
	if (key === "Home") return links[0];
	return key === "End" ? links.at(-1) : undefined;
}

function toNodes(pieces: TextPiece[]): (Node | string)[] {
	return pieces.map(({ text, isMarked }) => (isMarked ? createElement("mark", {}, text) : text));
}

function tokensToText(tokens: string): string {
	return joinTokens(tokens.split(" "))
		.map(({ text }) => text)
		.join("");
}
