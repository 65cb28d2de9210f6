/** Marks the entry of the table of contents whose section is being read. */
export function trackCurrentSection(): void {
	const links = new Map<string, Element>();
	for (const link of document.querySelectorAll<HTMLAnchorElement>(".toc a")) {
		links.set(decodeURIComponent(link.hash.slice(1)), link);
	}
	const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
	if (headings.length === 0) return;

	const markCurrent = () => {
		const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
		for (const [id, link] of links) {
			if (id === current?.id) link.setAttribute("aria-current", "location");
			else link.removeAttribute("aria-current");
		}
	};
	// Everything above the first quarter of the window intersects, so that a jump from the end to the start is noticed too.
	const observer = new IntersectionObserver(markCurrent, { rootMargin: "9999999px 0px -75% 0px" });
	for (const heading of headings) observer.observe(heading);
	markCurrent();
}
