/** Strings become text nodes; undefined attributes are left out. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Record<string, string | undefined> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) element.setAttribute(key, value);
	}
	element.append(...children);
	return element;
}

/** Announces a text to screen readers, after what they are reading. */
export function announce(text: string): void {
	const region = document.getElementById("announcements") ?? createRegion();
	region.textContent = "";
	requestAnimationFrame(() => {
		region.textContent = text;
	});
}

function createRegion(): HTMLElement {
	const region = createElement("p", { id: "announcements", role: "status" });
	document.body.append(region);
	return region;
}
