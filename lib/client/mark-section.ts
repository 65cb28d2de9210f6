/** Marks the entry of the table of contents whose section is being read. */
export function markSection(): void {
	const links = new Map<string, Element>();
	for (const link of document.querySelectorAll<HTMLAnchorElement>(".toc a")) {
		links.set(decodeURIComponent(link.hash.slice(1)), link);
	}
	const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
	if (headings.length === 0) return;

	const mark = () => {
		const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
		for (const [id, link] of links) {
			if (id === current?.id) link.setAttribute("aria-current", "location");
			else link.removeAttribute("aria-current");
		}
	};
	// All above a quarter of the window counts as seen, so that a jump from end to start is noticed as well.
	const observer = new IntersectionObserver(mark, { rootMargin: "9999999px 0px -75% 0px" });
	for (const heading of headings) observer.observe(heading);
	mark();
}
