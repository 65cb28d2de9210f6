/** The elements that a view transition moves between pages, with their selectors inside a card and on a post's page. */
const TRANSITION_PARTS = {
	title: ["h2", "article > header h1"],
	image: ["img", "article > header ~ img, article > header ~ picture > img"],
} as const;

/**
 * Leaves out the transition to a page that isn't below a path of this host, such as one of an app. Without styles that allow it, Chromium
 * rejects its promise there, which would be in the app's reports of errors.
 */
export function skipTransitionsFrom(prefix: string): void {
	addEventListener("pageswap", ({ viewTransition, activation }) => {
		if (!`${activation?.entry.url}/`.startsWith(`${origin + prefix}/`)) viewTransition?.skipTransition();
	});
}

/** Makes the title and image of a card move to those of the post it links to, and back. */
export function enableViewTransitions(): void {
	addEventListener("pageswap", ({ viewTransition, activation }) => nameParts(viewTransition, activation?.entry.url));
	addEventListener("pagereveal", ({ viewTransition }) => nameParts(viewTransition, navigation.activation?.from?.url));
}

/**
 * Names the elements that take part in a transition. Names must be unique in a page: the card that links to the other page
 * gets them, or else the page's own title and image.
 */
function nameParts(transition: ViewTransition | null, otherUrl: string | null | undefined): void {
	for (const element of document.querySelectorAll<HTMLElement>("[style*=view-transition]")) setName(element, "");
	if (!transition) return;
	// A skipped transition is no error, such as that of a prerendered page.
	for (const promise of [transition.ready, transition.finished]) promise.catch(() => {});
	const card = [...document.querySelectorAll<HTMLAnchorElement>(".card h2 a")]
		.find(({ href }) => href === otherUrl?.split("#")[0])
		?.closest(".card");
	for (const [part, [inCard, inPost]] of Object.entries(TRANSITION_PARTS)) {
		const pageElement = document.querySelector<HTMLElement>(inPost);
		const element = card ? card.querySelector<HTMLElement>(inCard) : pageElement;
		setName(pageElement, "none");
		// An element above the window would fly across the page.
		if (element && element.getBoundingClientRect().bottom > 0) setName(element, part);
	}
}

function setName(element: HTMLElement | null, name: string): void {
	if (element) element.style.viewTransitionName = name;
}
