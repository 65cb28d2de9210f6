/** Marks the entry of the table of contents whose section is being read. */
export function trackCurrentSection(): void {
	const sections = [...document.querySelectorAll<HTMLAnchorElement>(".toc a")].flatMap((link) => {
		const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		return heading ? { link, heading } : [];
	});
	const markCurrent = () => {
		const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 4);
		for (const { link } of sections) link.ariaCurrent = link === current?.link ? "location" : null;
	};
	// Everything above the first quarter of the window intersects, so that a jump from the end to the start is noticed too.
	const observer = new IntersectionObserver(markCurrent, { rootMargin: "9999999px 0px -75%" });
	for (const { heading } of sections) observer.observe(heading);
	markCurrent();
}
