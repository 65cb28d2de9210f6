import { findTarget, isModified } from "@/lib/client/dom";
import type { AppScript, Navigate } from "@/lib/utils/app-script";
import { openDialog } from "./dialog";
import { enableSearchPage } from "./search-page";

export const enable: AppScript["enable"] = (root, navigate) => {
	const form = root.querySelector<HTMLFormElement>("search > form");
	const results = root.querySelector<HTMLElement>("[data-results]");
	if (form && results && !results.hasChildNodes()) {
		enableSearchPage(form);
		followLinks(results, navigate);
	}
	// It listens to nothing outside of the element, and goes on when a reader comes back to that.
	return () => {};
};

export const open: NonNullable<AppScript["open"]> = (url, navigate) => {
	// A post may have elements like these, but no class of a part.
	const input = document.querySelector<HTMLElement>(".quire-part > search > form input");
	if (input?.checkVisibility()) return input.focus();
	const dialog = openDialog(url);
	if (!dialog) return;
	dialog.classList.add("quire");
	const closed = new AbortController();
	dialog.addEventListener("close", () => closed.abort());
	// The element would stay above the page to which the reader goes back.
	addEventListener("popstate", () => dialog.close(), { signal: closed.signal });
	followLinks(dialog, (path) => {
		dialog.close();
		navigate(path);
	});
};

function followLinks(element: HTMLElement, navigate: Navigate): void {
	element.addEventListener("click", (event) => {
		const link = findTarget<HTMLAnchorElement>(event, "a[href]");
		if (!link || isModified(event)) return;
		event.preventDefault();
		navigate(link.pathname + link.search + link.hash);
	});
}
