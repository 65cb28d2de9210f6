/** Switches all tabs of a group together, so that a reader chooses a system or a package manager once per page. */
export function syncTabs(label: HTMLElement): void {
	const top = label.getBoundingClientRect().top;
	for (const other of document.querySelectorAll<HTMLElement>("[data-group] > label")) {
		const isOfGroup = other.parentElement?.dataset.group === label.parentElement?.dataset.group;
		const input = other.querySelector("input");
		if (input && isOfGroup && other.textContent === label.textContent) input.checked = true;
	}
	// Tabs above may have changed the height of the page; keep the clicked one under the pointer.
	scrollBy(0, label.getBoundingClientRect().top - top);
}
