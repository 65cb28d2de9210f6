/** The distance from the window at which comments begin to load. */
const MARGIN = "400px";

type Load = () => Promise<Pick<typeof import("./module"), "showComments">>;

/** Loads the comments of a page when the reader comes near, or at a click if there is a button for it, until the signal ends that. */
export function enableComments(section: HTMLElement, load: Load, signal = new AbortController().signal): void {
	section.hidden = false;
	const show = async () => (await load()).showComments(section, signal);
	const question = section.querySelector<HTMLElement>("[data-ask]");
	if (question) {
		question.hidden = false;
		question.querySelector("button")?.addEventListener("click", show, { signal });
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
	signal.addEventListener("abort", () => observer.disconnect());
}
