import { loadComments } from "./load-module";

/** The distance from the window at which comments begin to load. */
const MARGIN = "400px";

/** Loads the comments of the page when the reader comes near, or at a click if there is a button for it. */
export function enableComments(): void {
	const section = document.querySelector<HTMLElement>("body > main > [data-comments]");
	if (!section) return;
	section.hidden = false;
	const show = async () => (await loadComments()).showComments(section);
	const question = section.querySelector<HTMLElement>("[data-ask]");
	if (question) {
		question.hidden = false;
		question.querySelector("button")?.addEventListener("click", show);
		return;
	}
	const observer = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			observer.disconnect();
			show();
		},
		{ rootMargin: MARGIN },
	);
	observer.observe(section);
}
