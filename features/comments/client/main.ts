import { createLoader } from "@/lib/client/load-module";

/** Defined when the script is bundled. */
declare const COMMENTS_MODULE: string;
declare const COMMENTS_HASH: string;

/** The distance from the window at which comments begin to load. */
const MARGIN = "400px";

const loadComments = createLoader<typeof import("./module")>(COMMENTS_MODULE, COMMENTS_HASH);

const section = document.querySelector<HTMLElement>("body > main > [data-comments]");
if (section) enableComments(section);

/** Loads the comments of the page when the reader comes near, or at a click if there is a button for it. */
function enableComments(section: HTMLElement): void {
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
