/** What the classes of all elements begin with, in bundles for pages whose styles aren't those of the blog; not defined in others. */
declare const CLASS_PREFIX: string | undefined;

/** Strings become text nodes; undefined attributes are left out. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Record<string, string | undefined> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined) continue;
		// Bundles without a prefix don't contain the first case.
		if (typeof CLASS_PREFIX === "string" && key === "class")
			element.setAttribute(key, value.replace(/\S+/g, `${CLASS_PREFIX}$&`));
		else element.setAttribute(key, value);
	}
	element.append(...children);
	return element;
}

const added = new Set<string>();

/** Adds styles to the page, once. Scripts contain their styles because the page's policy allows no other file. */
export function addStyles(css: string): void {
	if (added.has(css)) return;
	added.add(css);
	const stylesheet = new CSSStyleSheet();
	stylesheet.replaceSync(css);
	document.adoptedStyleSheets.push(stylesheet);
}

/** Announces a text to screen readers, after what they are reading. `language` is BCP 47. */
export function announce(text: string, language = document.documentElement.lang): void {
	const region = document.getElementById("announcements") ?? createRegion();
	region.textContent = "";
	region.lang = language;
	requestAnimationFrame(() => {
		region.textContent = text;
	});
}

function createRegion(): HTMLElement {
	const region = createElement("p", { id: "announcements", role: "status" });
	document.body.append(region);
	return region;
}

/** Returns the element that matches a selector at the target of an event, or around it. */
export function findTarget<Type extends HTMLElement>({ target }: Event, selector: string): Type | null {
	return target instanceof Element ? target.closest<Type>(selector) : null;
}

/** Handles clicks on elements that match a selector, also on elements that are added later. */
export function onClick<Type extends HTMLElement>(
	selector: string,
	listener: (element: Type, event: MouseEvent) => void,
): void {
	document.addEventListener("click", (event) => {
		const element = findTarget<Type>(event, selector);
		if (element) listener(element, event);
	});
}

/** Tells whether a modifier key is held, with which a click on a link opens a tab or a window. */
export function isModified({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
	return ctrlKey || metaKey || shiftKey;
}
