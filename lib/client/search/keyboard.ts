/** Lets the arrows go from the input through the results and back, Home and End to the first and last of them. */
export function moveByKeys(place: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
	place.addEventListener("keydown", (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
		const links = [...list.querySelectorAll<HTMLElement>("a, button:not([hidden])")];
		const position = links.indexOf(document.activeElement as HTMLElement);
		if (position < 0 && document.activeElement !== input) return;
		const next = target(event.key, position, links, input);
		if (next) {
			event.preventDefault();
			next.focus();
		}
		// Letters go on with the query.
		else if (position >= 0 && event.key.length === 1 && event.key !== " ") input.focus();
	});
}

function target(key: string, position: number, links: HTMLElement[], input: HTMLElement): HTMLElement | undefined {
	if (key === "ArrowDown") return links[position + 1];
	if (position < 0) return undefined;
	if (key === "ArrowUp") return position === 0 ? input : links[position - 1];
	if (key === "Home") return links[0];
	return key === "End" ? links.at(-1) : undefined;
}
