import { element } from "@/lib/client/dom";
import { createControls } from "./controls";
import { type Engine, isEnough, openEngine } from "./engine";
import { moveByKeys } from "./keyboard";
import { words } from "./messages";
import { resultOf } from "./result";
import type { Found, Query } from "./types";

/** A pause in typing after which a search begins. */
const PAUSE = 120;

interface Options {
	form: HTMLFormElement;
	input: HTMLInputElement;
	/** What to look for to begin with. */
	query: Query;
	/** How many results are shown at a time. */
	step: number;
	onSearch?: (query: Query) => void;
}

/** The fields, the count and the results of a search; returns what stands below the form, and a way to search at once. */
export function createView({ form, input, query, step, onSearch }: Options) {
	const controls = createControls(query);
	const status = element("p", { class: "ui found", role: "status" });
	const list = element("ol", { class: "hits", role: "list", "aria-label": words.results });
	const more = element("button", { type: "button", class: "ui more", hidden: "" }, words.more);
	const place = element("div", { class: "results" }, status, list, more);
	form.append(controls.fields);
	// Who just passes by the page of results loads none of the index.
	let engine: Engine | undefined;
	const start = (): Engine => {
		if (engine) return engine;
		engine = openEngine();
		engine.choices().then(controls.offer, fail);
		return engine;
	};

	let asked = 0;
	let answer: Found = { hits: [] };
	let timer: ReturnType<typeof setTimeout> | undefined;

	const search = async () => {
		clearTimeout(timer);
		const mine = ++asked;
		const query: Query = { text: input.value, ...controls.read() };
		onSearch?.(query);
		try {
			const found = isEnough(query) ? await start().find(query) : undefined;
			const first = await load(found ?? { hits: [] }, 0);
			if (mine !== asked) return;
			answer = found ?? { hits: [] };
			const hadFocus = list.contains(document.activeElement);
			list.replaceChildren(...first);
			if (hadFocus) (list.querySelector("a") ?? input).focus();
			status.textContent = found ? say(found, query) : query.text && words.hint;
			more.hidden = answer.hits.length <= step;
			place.scrollTop = 0;
		} catch {
			if (mine === asked) fail();
		}
	};
	const load = async ({ hits, corrected }: Found, from: number) => {
		const text = corrected ?? input.value;
		const fragments = await Promise.all(hits.slice(from, from + step).map((hit) => hit.data()));
		return fragments.map((fragment) => resultOf(fragment, text));
	};
	const showMore = async () => {
		const mine = asked;
		const shown = list.children.length;
		const next = await load(answer, shown);
		if (mine !== asked || shown !== list.children.length) return;
		list.append(...next);
		more.hidden = answer.hits.length <= list.children.length;
		next[0]?.querySelector("a")?.focus();
	};
	function fail(): void {
		status.textContent = words.failed;
	}

	form.addEventListener("focusin", start, { once: true });
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(search, PAUSE);
	});
	controls.fields.addEventListener("change", search);
	more.addEventListener("click", showMore);
	moveByKeys(form.parentElement ?? place, input, place);
	return { place, search };
}

function say({ hits, corrected }: Found, { text }: Query): string {
	if (hits.length === 0) return words.nothing(text.trim());
	return corrected ? words.corrected(hits.length, text.trim(), corrected) : words.found(hits.length);
}
