/** What a view transition carries from page to page, where it stands in a card and in the post. */
const PARTS = {
	title: ["h2", "article > .title h1"],
	image: ["img", ".title ~ img, .title ~ picture > img"],
} as const;

/** Lets title and image of a card turn into those of the post it leads to, and back. */
export function nameTransitions(): void {
	addEventListener("pageswap", ({ viewTransition, activation }) => name(viewTransition, activation?.entry.url));
	addEventListener("pagereveal", ({ viewTransition }) => name(viewTransition, navigation.activation?.from?.url));
}

/** Names stand once in a page: a card that leads to the other page has them, else the page's own title and image. */
function name(transition: ViewTransition | null, other: string | null | undefined): void {
	for (const part of document.querySelectorAll<HTMLElement>("[style*=view-transition]")) setName(part, "");
	if (!transition) return;
	// One that is cut short, as by a page that shows before it is asked, is no error.
	for (const step of [transition.ready, transition.finished]) step.catch(() => {});
	const card = [...document.querySelectorAll<HTMLAnchorElement>(".card h2 a")]
		.find(({ href }) => href === other?.split("#")[0])
		?.closest(".card");
	for (const [part, [inCard, inPost]] of Object.entries(PARTS)) {
		const own = document.querySelector<HTMLElement>(inPost);
		const carried = card ? card.querySelector<HTMLElement>(inCard) : own;
		setName(own, "none");
		// From outside the window it would fly across the page.
		if (carried && carried.getBoundingClientRect().bottom > 0) setName(carried, part);
	}
}

function setName(element: HTMLElement | null, name: string): void {
	if (element) element.style.viewTransitionName = name;
}
