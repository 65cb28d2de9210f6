/** Makes the arrow keys move between the input and the results, and Home and End to the first and last result. */
export function enableArrowKeys(container: HTMLElement, input: HTMLInputElement, results: HTMLElement): void {
	container.addEventListener("keydown", (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
		const links = [...results.querySelectorAll<HTMLElement>("a, button:not([hidden])")];
		const index = links.indexOf(document.activeElement as HTMLElement);
		if (index < 0 && document.activeElement !== input) return;
		const target = findTarget(event.key, index, links, input);
		if (target) {
			event.preventDefault();
			target.focus();
		}
		// Letters continue the query.
		else if (index >= 0 && event.key.length === 1 && event.key !== " ") input.focus();
	});
}

function findTarget(key: string, index: number, links: HTMLElement[], input: HTMLElement): HTMLElement | undefined {
	if (key === "ArrowDown") return links[index + 1];
	if (index < 0) return undefined;
	if (key === "ArrowUp") return index === 0 ? input : links[index - 1];
	if (key === "Home") return links[0];
	return key === "End" ? links.at(-1) : undefined;
}
