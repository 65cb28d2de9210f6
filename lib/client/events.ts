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

/** Whether a modifier key is held, with which a click on a link opens a tab or a window. */
export function isModified({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
	return ctrlKey || metaKey || shiftKey;
}
