/** Lets tabs of one group change together: whoever chooses a system or a package manager means it everywhere. */
export function syncTabs(): void {
	document.addEventListener("change", ({ target }) => {
		const label = target instanceof Element ? target.closest<HTMLElement>("[data-group] > label") : null;
		if (!label) return;
		const top = label.getBoundingClientRect().top;
		for (const other of document.querySelectorAll<HTMLElement>("[data-group] > label")) {
			const isOfGroup = other.parentElement?.dataset.group === label.parentElement?.dataset.group;
			const input = other.querySelector("input");
			if (input && isOfGroup && other.textContent === label.textContent) input.checked = true;
		}
		// What changed above must not move the one under the pointer.
		scrollBy(0, label.getBoundingClientRect().top - top);
	});
}
