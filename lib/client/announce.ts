import { createElement } from "./dom";

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
